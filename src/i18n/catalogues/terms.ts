/** Terms that an act defines, where they are read. */
export default {
  'terms.open': { kk: 'Анықтамасына өту', ru: 'К определению', en: 'To the definition' },
};
