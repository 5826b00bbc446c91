package pl.krakow.centra.sites.staff.groups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.groups.Group;
import pl.krakow.centra.sites.api.groups.GroupsApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.KnownRooms;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Meetings of a working group: planned, called off, written down; who came and what was decided. */
@Controller
@RequiredArgsConstructor
class MeetingsController {

    private static final String ID = GroupsController.ID;
    private static final String MEETING = "/groups/" + ID + "/meetings/{meeting:[0-9a-fA-F-]{36}}";
    private static final List<String> PRESENCE = List.of("PRESENT", "EXCUSED", "ABSENT");
    private static final int LONGEST_NOTES = 30_000;
    private static final int LONGEST_DECISION = 3000;
    private static final int MOST_PEOPLE = 999;

    private final GroupsApi groups;
    private final KnownRooms rooms;
    private final Together together;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/groups/" + ID + "/meetings/new")
    String planning(
            AtWork work, @PathVariable String id, @RequestParam MultiValueMap<String, String> form, Model model) {
        return plan(work, id, form, Problems.NONE, model);
    }

    private String plan(AtWork work, String id, MultiValueMap<String, String> form, Problems problems, Model model) {
        work.demand(work.isCoordinator());
        model.addAttribute("rooms", KnownRooms.numbers(rooms.of(work)));
        model.addAttribute("typed", form.toSingleValueMap());
        model.addAttribute("problems", problems);
        model.addAttribute("downWhat", "sup.down.groups");
        return pages.show(groups.group(work.caller(), work.id(), id), "group", "staff/groups/meeting-new", model);
    }

    @PostMapping("/groups/" + ID + "/meetings/new")
    String plan(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var day = Fields.date(Fields.text(form, "date"));
        var begins = Fields.time(Fields.text(form, "start"));
        var ends = Fields.time(Fields.text(form, "end"));
        var people = Fields.text(form, "people");
        var title = Fields.text(form, "title");
        var where = where(form);
        var problems = new Problems();
        FormKey.keep(once, model);
        problems.check("date", day != null, "new.date.mistake");
        problems.check("start", begins != null, "new.time.mistake");
        problems.check("end", ends != null && (begins == null || ends.isAfter(begins)), "new.to.mistake");
        problems.check("people", number(people) > 0, "grp.people.mistake");
        problems.check("room", where != null, "grp.place.mistake");
        if (day == null || begins == null || ends == null || where == null || !problems.isEmpty()) {
            return plan(work, id, form, problems, model);
        }
        var answer = groups.plan(
                work.caller(),
                work.id(),
                id,
                new Once(once),
                new GroupsApi.Plan(
                        title.isEmpty() ? null : title,
                        day.atTime(begins).atZone(work.zone()).toOffsetDateTime(),
                        day.atTime(ends).atZone(work.zone()).toOffsetDateTime(),
                        where,
                        number(people)));
        if (answer.isGiven()) {
            told.done(flash, "grp-planned", null);
            return GroupsController.ONE + id;
        }
        FormKey.keep(once, answer, model);
        return plan(work, id, form, Problems.of(answer), model);
    }

    /** One of a room, an address and a link; null for none or several. */
    private static GroupsApi.@Nullable Where where(MultiValueMap<String, String> form) {
        var room = Fields.text(form, "room");
        var address = Fields.text(form, "offSite");
        var link = Fields.text(form, "online");
        var given = List.of(room, address, link).stream()
                .filter(text -> !text.isEmpty())
                .count();
        return given != 1 || (!link.isEmpty() && !link.matches("https?://[!-~]+"))
                ? null
                : new GroupsApi.Where(Fields.given(room), Fields.given(address), Fields.given(link));
    }

    @GetMapping(MEETING)
    String meeting(AtWork work, @PathVariable String id, @PathVariable String meeting, Model model) {
        return show(work, id, meeting, Problems.NONE, null, Map.of(), model);
    }

    /** @param opened the revision a form that was sent had been opened with */
    private String show(
            AtWork work,
            String id,
            String meeting,
            Problems problems,
            @Nullable Long opened,
            Map<String, String> typed,
            Model model) {
        var group = together.begin(() -> groups.group(work.caller(), work.id(), id));
        var people = together.begin(() -> groups.members(work.caller(), work.id(), id));
        var found = groups.meeting(work.caller(), work.id(), id, meeting);
        model.addAttribute("group", group.join().orNull());
        model.addAttribute("groupId", id);
        model.addAttribute(
                "members",
                people.join().orElse(new Page<>(List.of(), null)).items().stream()
                        .filter(member -> member.is("MEMBER"))
                        .toList());
        if (found instanceof Answer.Given<Group.Meeting>(var shown)) {
            model.addAttribute(
                    "begun", !shown.start().toInstant().isAfter(work.now().toInstant()));
        }
        model.addAttribute("numbers", KnownRooms.numbers(rooms.of(work)));
        model.addAttribute("presence", PRESENCE);
        model.addAttribute("problems", problems);
        model.addAttribute("opened", opened);
        model.addAttribute("typed", typed);
        model.addAttribute("downWhat", "sup.down.groups");
        model.addAttribute("formAddress", "/groups/" + id + "/meetings/" + meeting);
        return pages.show(found, "meeting", "staff/groups/meeting", model);
    }

    @PostMapping(MEETING + "/cancel")
    String cancel(
            AtWork work,
            @PathVariable String id,
            @PathVariable String meeting,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var answer = groups.cancel(
                work.caller(),
                work.id(),
                id,
                meeting,
                new Revision(revision),
                new GroupsApi.Reason(GroupsController.reason(Fields.text(form, "reason"))));
        if (answer.isDown()) {
            return StaffPages.down("sup.down.groups", model);
        }
        if (!told.tell(answer, "grp-cancelled", null, flash)) {
            Unsent.keep("cancel", form, flash::addFlashAttribute);
        }
        return back(id, meeting);
    }

    @PostMapping(MEETING + "/notes")
    String notes(
            AtWork work,
            @PathVariable String id,
            @PathVariable String meeting,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String notes,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var text = notes.strip().replace("\r\n", "\n");
        var problems = new Problems();
        problems.check("notes", text.length() <= LONGEST_NOTES, "grp.notes.mistake");
        if (problems.isEmpty()) {
            var answer = groups.notes(
                    work.caller(),
                    work.id(),
                    id,
                    meeting,
                    new Revision(revision),
                    new GroupsApi.Notes(Fields.given(text)));
            if (answer.isGiven()) {
                told.done(flash, "grp-noted", null);
                return back(id, meeting);
            }
            problems = Problems.of(answer);
        }
        return show(work, id, meeting, problems, revision, Map.of("notes", notes), model);
    }

    @PostMapping(MEETING + "/attendance")
    String attendance(
            AtWork work,
            @PathVariable String id,
            @PathVariable String meeting,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        Map<String, String> came = new HashMap<>();
        form.forEach((field, values) -> {
            if (field.startsWith("m.") && PRESENCE.contains(values.getFirst())) {
                came.put(field.substring(2), values.getFirst());
            }
        });
        var guests = Fields.text(form, "guests");
        var problems = new Problems();
        problems.check("guests", guests.isEmpty() || number(guests) >= 0, "grp.guests.mistake");
        if (problems.isEmpty()) {
            var answer = groups.attendance(
                    work.caller(),
                    work.id(),
                    id,
                    meeting,
                    new Revision(revision),
                    new GroupsApi.Came(came, guests.isEmpty() ? 0 : number(guests)));
            if (answer.isGiven()) {
                told.done(flash, "grp-counted", null);
                return back(id, meeting);
            }
            problems = Problems.of(answer);
        }
        return show(work, id, meeting, problems, revision, form.toSingleValueMap(), model);
    }

    @PostMapping(MEETING + "/decisions")
    String decide(
            AtWork work,
            @PathVariable String id,
            @PathVariable String meeting,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "false") boolean adopted,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var text = decision.strip().replace("\r\n", "\n");
        var found = new Problems();
        found.check("decision", !text.isEmpty() && text.length() <= LONGEST_DECISION, "grp.decision.mistake");
        var sent = Sent.once(
                once,
                found,
                model,
                key -> groups.decide(work.caller(), work.id(), id, meeting, key, new GroupsApi.Decided(text, adopted)));
        if (sent.given() != null) {
            told.done(flash, "grp-decided", null);
            return back(id, meeting);
        }
        var typed = Map.of("decision", decision, "adopted", String.valueOf(adopted));
        return show(work, id, meeting, sent.problems(), null, typed, model);
    }

    private static String back(String id, String meeting) {
        return GroupsController.ONE + id + "/meetings/" + meeting;
    }

    /** -1 for what isn't a number of people. */
    private static int number(String text) {
        return Fields.number(text, 0, MOST_PEOPLE);
    }
}
