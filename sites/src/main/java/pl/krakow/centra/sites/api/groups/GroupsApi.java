package pl.krakow.centra.sites.api.groups;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;

/** Working groups: the coordinator begins and ends them, takes people in, plans and writes down meetings. */
@HttpExchange("/api/v1/centres/{centre}/groups")
public interface GroupsApi {

    @GetExchange
    Answer<Page<Group>> groups(
            Caller caller,
            @PathVariable CentreId centre,
            @RequestParam List<String> state,
            @RequestParam int limit,
            @RequestParam(required = false) @Nullable String cursor);

    @GetExchange("/{group}")
    Answer<Group> group(Caller caller, @PathVariable CentreId centre, @PathVariable String group);

    @PostExchange
    Answer<Group> begin(Caller caller, @PathVariable CentreId centre, Once once, @RequestBody Draft draft);

    @PutExchange("/{group}")
    Answer<Group> change(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            Revision revision,
            @RequestBody Draft draft);

    @PostExchange("/{group}/pause")
    Answer<Group> pause(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            Revision revision,
            @RequestBody Reason reason);

    @PostExchange("/{group}/resume")
    Answer<Group> resume(Caller caller, @PathVariable CentreId centre, @PathVariable String group, Revision revision);

    @PostExchange("/{group}/end")
    Answer<Group> end(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            Revision revision,
            @RequestBody Reason reason);

    /** In the order they came; also who applied or is invited. */
    @GetExchange("/{group}/members")
    Answer<Page<Group.Member>> members(Caller caller, @PathVariable CentreId centre, @PathVariable String group);

    @PostExchange("/{group}/invitations")
    Answer<Group.Member> invite(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            Once once,
            @RequestBody Person who);

    @PostExchange("/{group}/members/{membership}/accept")
    Answer<Group.Member> accept(
            Caller caller, @PathVariable CentreId centre, @PathVariable String group, @PathVariable String membership);

    @PostExchange("/{group}/members/{membership}/decline")
    Answer<Group.Member> decline(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            @PathVariable String membership,
            @RequestBody Reason reason);

    @PostExchange("/{group}/members/{membership}/remove")
    Answer<Group.Member> remove(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            @PathVariable String membership,
            @RequestBody Reason reason);

    /** From then on they lead the group. */
    @PostExchange("/{group}/members/{membership}/lead")
    Answer<Group.Member> lead(
            Caller caller, @PathVariable CentreId centre, @PathVariable String group, @PathVariable String membership);

    @GetExchange("/{group}/meetings")
    Answer<Page<Group.Meeting>> meetings(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam int limit);

    @GetExchange("/{group}/meetings/{meeting}")
    Answer<Group.Meeting> meeting(
            Caller caller, @PathVariable CentreId centre, @PathVariable String group, @PathVariable String meeting);

    @PostExchange("/{group}/meetings")
    Answer<Group.Meeting> plan(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            Once once,
            @RequestBody Plan meeting);

    @PostExchange("/{group}/meetings/{meeting}/cancel")
    Answer<Group.Meeting> cancel(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            @PathVariable String meeting,
            Revision revision,
            @RequestBody Reason reason);

    @PutExchange("/{group}/meetings/{meeting}/notes")
    Answer<Group.Meeting> notes(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            @PathVariable String meeting,
            Revision revision,
            @RequestBody Notes notes);

    @PutExchange("/{group}/meetings/{meeting}/attendance")
    Answer<Group.Meeting> attendance(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            @PathVariable String meeting,
            Revision revision,
            @RequestBody Came came);

    @PostExchange("/{group}/meetings/{meeting}/decisions")
    Answer<Group.Decision> decide(
            Caller caller,
            @PathVariable CentreId centre,
            @PathVariable String group,
            @PathVariable String meeting,
            Once once,
            @RequestBody Decided decided);

    /** A group as it is to be. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Draft(
            Wording name,
            Wording purpose,
            String joining,
            int mostMembers,
            @Nullable String coordinator) {}

    /** Why, told to those it is about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(@Nullable String reason) {}

    /** Who is invited. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(String name, String email, @Nullable String organisation) {}

    /** @param people how many are expected */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Plan(@Nullable String title, OffsetDateTime start, OffsetDateTime end, Where place, int people) {}

    /** One of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Where(
            @Nullable String roomId,
            @Nullable String offSite,
            @Nullable String online) {}

    /** What is written down. */
    record Notes(@Nullable String notes) {}

    /** @param members presence by membership */
    record Came(Map<String, String> members, int guests) {}

    /** What was decided, and whether it was carried. */
    record Decided(String text, boolean adopted) {}
}
