package pl.krakow.centra.events.mentoring.http;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.events.mentoring.FieldNames;

@RestController
@RequestMapping(path = "/api/v1/mentoring-fields", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Coaching and mentoring on offer", description = "Programmes people apply for, and who accompanies them")
class MentoringFieldsController {

    private final FieldNames fieldNames;

    /** @param items by code */
    @Schema(name = "MentoringFields")
    record FieldList(List<FieldNames.Field> items) {}

    @GetMapping
    @Operation(summary = "What people are accompanied in", description = "By code, named in the reader's language.")
    @ApiResponse(responseCode = "200")
    FieldList fields(Locale language) {
        return new FieldList(fieldNames.in(language));
    }
}
