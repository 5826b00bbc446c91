package pl.krakow.centra.reporting.tables.file;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.pdf.PdfPrinter;
import pl.krakow.centra.reporting.tables.domain.Report;

/** Writes reports as files. */
@Component
@RequiredArgsConstructor
public class WriteReport {

    private static final int BUFFER = 64 * 1024;

    private final PdfPrinter printer;

    /**
     * @param out is left open
     * @throws TooLong when the file can't hold as many rows
     */
    public void write(Report report, FileFormat format, OutputStream out, RowCount written) {
        try {
            var buffered = new BufferedOutputStream(out, BUFFER);
            switch (format) {
                case XLSX -> XlsxFile.write(report, buffered, written);
                case CSV -> CsvFile.write(report, buffered, written);
                case PDF -> buffered.write(PdfFile.write(printer, report, written));
            }
            buffered.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short one, in memory. */
    public byte[] write(Report report, FileFormat format) {
        var file = new ByteArrayOutputStream();
        write(report, format, file, RowCount.NOBODY);
        return file.toByteArray();
    }
}
