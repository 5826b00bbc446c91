package pl.krakow.centra.booking.beneficiaries.http;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

@RestController
@RequestMapping(path = "/api/v1/beneficiaries/{beneficiary}/views", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Beneficiaries")
class ViewsController {

    private final Views views;

    @GetMapping
    @Operation(
            summary = "Who looked at a beneficiary's data",
            description =
                    "For coordinators; newest first, in pages. Says who, when and at what kind of thing, never at "
                            + "what it said. The person concerned finds the same in the export of their own data.")
    @ApiResponse(responseCode = "200")
    Page<Views.View> list(@PathVariable("beneficiary") UUID id, Paging paging) {
        var after = paging.after().map(cursor -> new Views.Place(cursor.instant(0), cursor.uuid(1)));
        return Page.of(
                views.about(List.of(id.toString()), after.orElse(null), paging.limit() + 1),
                paging.limit(),
                last -> Cursor.of(last.at(), last.id()));
    }
}
