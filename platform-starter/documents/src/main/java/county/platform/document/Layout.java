package county.platform.document;

/** How a document lies on its pages. */
public enum Layout {
    /** As GB/T 9704-2012 lays out an official document: 22 lines of 28 characters, page numbers outside. */
    OFFICIAL,
    /** A form or list in small type on as few pages as possible. */
    COMPACT
}
