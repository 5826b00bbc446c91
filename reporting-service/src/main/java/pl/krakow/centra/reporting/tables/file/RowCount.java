package pl.krakow.centra.reporting.tables.file;

/** Is told of every row that was written. */
public interface RowCount {

    RowCount NOBODY = () -> {};

    void oneMore();
}
