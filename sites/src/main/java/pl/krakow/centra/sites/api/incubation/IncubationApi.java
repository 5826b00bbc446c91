package pl.krakow.centra.sites.api.incubation;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Paths of a centre: those under way are on the board, those that have ended in a list of their own. */
@HttpExchange("/api/v1/centres/{centre}/incubation-paths")
public interface IncubationApi {

    @GetExchange("/board")
    Answer<IncubationPath.Board> board(Caller caller, @PathVariable CentreId centre);

    /** The newest first. */
    @GetExchange
    Answer<Page<IncubationPath>> ended(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @PostExchange
    Answer<IncubationPath> begin(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Beginning group);

    @GetExchange("/{path}")
    Answer<IncubationPath> path(Caller caller, @PathVariable CentreId centre, @PathVariable String path);

    @PutExchange("/{path}/steps/{step}")
    Answer<IncubationPath> step(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String path,
            @PathVariable String step,
            Revision revision,
            @RequestBody StepChange change);

    @PostExchange("/{path}/steps/{step}/evidence")
    Answer<IncubationPath> prove(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String path,
            @PathVariable String step,
            Revision revision,
            @RequestBody Document document);

    @PostExchange("/{path}/notes")
    Answer<IncubationPath> note(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String path,
            Revision revision,
            @RequestBody Note note);

    @DeleteExchange("/{path}/notes/{note}")
    Answer<IncubationPath> removeNote(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String path,
            @PathVariable String note,
            Revision revision);

    /** A code for the group's people; shown once. */
    @PostExchange("/{path}/invitation")
    Answer<Invitation> invite(
            Caller caller, @PathVariable CentreId centre, @PathVariable String path, Revision revision);

    @PostExchange("/{path}/finish")
    Answer<IncubationPath> finish(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String path,
            Revision revision,
            @RequestBody Finish finish);

    @PostExchange("/{path}/resume")
    Answer<IncubationPath> resume(
            Caller caller, @PathVariable CentreId centre, @PathVariable String path, Revision revision);

    /** A group that begins. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Beginning(
            String beneficiaryId,
            String group,
            @Nullable String idea,
            @Nullable LocalDate goal) {}

    /** @param reason why it is left out */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepChange(String state, @Nullable String reason) {}

    /** A document by its link. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Document(String kind, String link, @Nullable String title) {}

    /** What to note. */
    record Note(String text) {}

    /** A code to pass on. */
    record Invitation(String code, OffsetDateTime until) {}

    /** What became of the group; a number for those in the register, a reason for those that ended otherwise. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finish(
            String result, @Nullable String krs, @Nullable String reason) {}
}
