package pl.krakow.centra.reporting.tables.file;

import org.springframework.http.MediaType;

import pl.krakow.centra.kit.web.Csv;
import pl.krakow.centra.reporting.tables.domain.Report;

/** As what a report can be had. */
public enum FileFormat {
    CSV,
    XLSX,
    PDF;

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
    private static final MediaType SPREADSHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** A CSV file is one table; a report of several is an archive of such files. */
    private boolean isArchive(Report report) {
        return this == CSV && report.tables().size() > 1;
    }

    public MediaType type(Report report) {
        return switch (this) {
            case CSV -> isArchive(report) ? ZIP : Csv.TYPE;
            case XLSX -> SPREADSHEET;
            case PDF -> MediaType.APPLICATION_PDF;
        };
    }

    public String name(Report report) {
        return report.name()
                + switch (this) {
                    case CSV -> isArchive(report) ? ".zip" : ".csv";
                    case XLSX -> ".xlsx";
                    case PDF -> ".pdf";
                };
    }
}
