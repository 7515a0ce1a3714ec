export const WRITTEN_FORMATS = ['docx', 'html', 'md', 'txt', 'akn'] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

const EXTENSIONS: Record<string, WrittenFormat> = {
  ...{ docx: 'docx', html: 'html', htm: 'html', md: 'md', markdown: 'md', txt: 'txt' },
  ...{ akn: 'akn', xml: 'akn' },
};

/** The format that a name asks for by its extension. */
export const formatOfName = (name: string): WrittenFormat | undefined =>
  EXTENSIONS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
