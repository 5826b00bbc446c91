package pl.krakow.centra.booking.rooms.http;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import pl.krakow.centra.booking.FieldProblems;
import pl.krakow.centra.booking.rooms.ChangeStock;
import pl.krakow.centra.booking.rooms.RoomView.ChangeView;
import pl.krakow.centra.booking.rooms.RoomView.EquipmentView;
import pl.krakow.centra.booking.rooms.domain.Equipment;
import pl.krakow.centra.booking.rooms.domain.Revised;
import pl.krakow.centra.booking.rooms.domain.StockRegister;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.problem.KitProblem;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

@RestController
@RequestMapping(path = "/api/v1/centres/{centre}/equipment", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiredArgsConstructor
@Tag(name = "Equipment", description = "What a centre can carry into any of its rooms")
class EquipmentController {

    private final StockRegister register;
    private final ChangeStock changeStock;
    private final CentreCatalogue centres;
    private final FieldProblems fieldProblems;
    private final Clock clock;

    @Schema(name = "EquipmentStockChange")
    record StockRequest(@NotNull @Size(max = 200) List<RoomRequest.@NotNull @Valid EquipmentRequest> equipment) {}

    /** @param changes who changed it, oldest first; for the centre's staff only */
    @Schema(name = "EquipmentStock")
    record StockView(
            List<EquipmentView> equipment, @Nullable List<ChangeView> changes) {}

    @GetMapping
    @Operation(
            summary = "The movable equipment of a centre",
            description = "How much there is, not how much is free at a time.")
    ResponseEntity<StockView> stock(@PathVariable CentreId centre, Actor actor, Locale language) {
        var zone = centres.find(centre).orElseThrow().zone();
        var forStaff = actor.isStaffOf(centre, LocalDate.now(clock.withZone(zone)));
        return answer(centre, register.find(centre.value()), forStaff, language);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say anew what movable equipment there is",
            description = "For the centre's coordinator; what is left out is gone. What is lent stays lent: a smaller "
                    + "stock holds for whoever asks next.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "400", description = "`invalid-request` with a JSON pointer per field")
    ResponseEntity<StockView> change(
            @PathVariable CentreId centre,
            Revision revision,
            @Valid @RequestBody StockRequest request,
            Actor actor,
            Locale language) {
        var errors = RoomRequest.equipmentErrors("/equipment", request.equipment(), fieldProblems);
        if (!errors.isEmpty()) {
            throw fieldProblems.refusal(errors);
        }
        var stock = request.equipment().stream()
                .map(RoomRequest.EquipmentRequest::toEquipment)
                .toList();
        return changeStock
                .handle(new ChangeStock.Command(centre, revision, stock, actor))
                .map(changed -> answer(centre, changed, true, language))
                .orElseThrow(() -> new Problem(KitProblem.PRECONDITION_FAILED));
    }

    private ResponseEntity<StockView> answer(
            CentreId centre, Revised<List<Equipment>> stock, boolean forStaff, Locale language) {
        var zone = centres.find(centre).orElseThrow().zone();
        return ResponseEntity.ok()
                .eTag(new Revision(stock.revision()).etag())
                .body(new StockView(
                        stock.value().stream()
                                .map(piece -> EquipmentView.of(piece, language))
                                .toList(),
                        forStaff ? ChangeView.of(stock.changes(), zone) : null));
    }
}
