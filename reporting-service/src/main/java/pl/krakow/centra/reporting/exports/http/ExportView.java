package pl.krakow.centra.reporting.exports.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.exports.domain.Export;

/**
 * An ordered file as it is answered.
 *
 * @param rows written so far
 * @param problem the code of why it can’t be written
 */
@Schema(name = "ReportExport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExportView(
        UUID id,
        @Schema(example = "XLSX") String format,
        Export.State state,
        @Schema(example = "25000") long rows,
        Instant orderedAt,
        @Schema(description = "when the file is removed") Instant expiresAt,

        @Schema(description = "where the file is, once it is done") @Nullable
        String file,

        @Schema(example = "centra-2026-01-01-2026-12-31.xlsx") @Nullable
        String name,

        @Schema(example = "18211") @Nullable Long size,
        @Schema(example = "too-long-for-pdf") @Nullable String problem) {

    @Schema(name = "ReportExports")
    record Listed(List<ExportView> items) {}

    static ExportView of(Export export) {
        var file = export.file();
        return new ExportView(
                export.id(),
                export.format(),
                export.state(),
                export.rows(),
                export.orderedAt(),
                export.expiresAt(),
                file == null ? null : path(export.id()) + "/file",
                file == null ? null : file.name(),
                file == null ? null : file.size(),
                export.refusal());
    }

    static String path(UUID id) {
        return "/api/v1/reports/exports/" + id;
    }
}
