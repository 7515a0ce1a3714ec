/** Talqy's mark: what is said (the speech mark, with the corner of the gold marks in the margin) about a § of the law. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        className="mark-shape"
        d="M11 2.5h10a8.5 8.5 0 0 1 8.5 8.5v8a8.5 8.5 0 0 1-8.5 8.5H4.2A1.7 1.7 0 0 1 2.5 25.8V11A8.5 8.5 0 0 1 11 2.5Z"
      />
      <path
        className="mark-sign"
        d="M19.3 9.7c-.5-1.5-1.7-2.3-3.3-2.3-1.9 0-3.2 1-3.2 2.6 0 3.4 7 3.1 7 6.8 0 1.7-1.5 2.7-3.3 2.7M12.7 20.3c.5 1.5 1.7 2.3 3.3 2.3 1.9 0 3.2-1 3.2-2.6 0-3.4-7-3.1-7-6.8 0-1.7 1.5-2.7 3.3-2.7"
      />
    </svg>
  );
}
