package pl.krakow.centra.reporting.tables.file;

/** A report has more rows than its file can hold. */
public final class TooLong extends RuntimeException {

    TooLong() {
        super("more rows than the file holds", null, false, false);
    }

    /** How many a PDF holds. */
    public static int mostOnPaper() {
        return PdfFile.MOST_ROWS;
    }
}
