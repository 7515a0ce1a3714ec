/** Talqy's mark: what is said (the speech mark, with the corner of the gold marks in the margin) about a § of the law. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        className="mark-shape"
        d="M11 2.5h10a8.5 8.5 0 0 1 8.5 8.5v10a8.5 8.5 0 0 1-8.5 8.5H4.2a1.7 1.7 0 0 1-1.7-1.7V11A8.5 8.5 0 0 1 11 2.5Z"
      />
      <path
        className="mark-sign"
        d="M20 9.9c-.6-1.8-2-2.7-4-2.7-2.3 0-4 1.2-4 3 0 4.2 8 3 8 7 0 1.5-1.1 2.5-2.7 2.9M12 22.1c.6 1.8 2 2.7 4 2.7 2.3 0 4-1.2 4-3 0-4.2-8-3-8-7 0-1.5 1.1-2.5 2.7-2.9"
      />
    </svg>
  );
}
