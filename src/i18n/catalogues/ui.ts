/** Words of the controls that every page and island shares. */
export default {} as const;
