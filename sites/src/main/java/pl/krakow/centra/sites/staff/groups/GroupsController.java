package pl.krakow.centra.sites.staff.groups;

import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.groups.Group;
import pl.krakow.centra.sites.api.groups.GroupsApi;
import pl.krakow.centra.sites.api.groups.GroupsApi.Reason;
import pl.krakow.centra.sites.forms.Emails;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** The groups of a centre, and one of them with its people. The coordinator runs them; other staff look. */
@Controller
@RequiredArgsConstructor
class GroupsController {

    static final String ONE = "redirect:/groups/";
    static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final List<String> STATES = List.of("ACTIVE", "PAUSED", "ENDED");
    private static final int PAGE = 30;
    private static final int MEETINGS = 50;
    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 120;
    private static final int LONGEST_REASON = 500;

    private final GroupsApi groups;
    private final Together together;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/groups")
    String list(
            AtWork work,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var wanted = STATES.contains(state) ? List.of(state) : List.of("ACTIVE", "PAUSED");
        model.addAttribute("state", state);
        model.addAttribute("states", STATES);
        model.addAttribute("list", groups.groups(work.caller(), work.id(), wanted, PAGE, after));
        return "staff/groups/list";
    }

    @GetMapping("/groups/" + ID)
    String group(AtWork work, @PathVariable String id, Model model) {
        return show(work, id, Problems.NONE, new LinkedMultiValueMap<>(), model);
    }

    private String show(AtWork work, String id, Problems problems, MultiValueMap<String, String> typed, Model model) {
        var people = together.begin(() -> groups.members(work.caller(), work.id(), id));
        var met = together.begin(() -> groups.meetings(
                work.caller(),
                work.id(),
                id,
                work.today().minusDays(DAYS_BACK),
                work.today().plusDays(DAYS_AHEAD),
                MEETINGS));
        var answer = groups.group(work.caller(), work.id(), id);
        model.addAttribute("people", people.join());
        model.addAttribute("meetings", met.join());
        model.addAttribute("problems", problems);
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute("downWhat", "sup.down.groups");
        return pages.show(answer, "group", "staff/groups/group", model);
    }

    @PostMapping("/groups/" + ID + "/invitations")
    String invite(
            AtWork work,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var name = Fields.text(form, "name");
        var email = Fields.text(form, "email");
        var organisation = Fields.text(form, "organisation");
        var problems = new Problems();
        FormKey.keep(once, model);
        problems.check("name", !name.isEmpty() && name.length() <= 120, "sign-up.name.missing");
        problems.check("email", Emails.isLikely(email), "my.letters.email.wrong");
        if (problems.isEmpty()) {
            var answer = groups.invite(
                    work.caller(),
                    work.id(),
                    id,
                    new Once(once),
                    new GroupsApi.Person(name, email, organisation.isEmpty() ? null : organisation));
            if (answer.isGiven()) {
                told.done(flash, "grp-invited", name);
                return ONE + id;
            }
            problems = Problems.of(answer);
            FormKey.keep(once, answer, model);
        }
        return show(work, id, problems, form, model);
    }

    @PostMapping("/groups/" + ID + "/members/{member}/{act:accept|decline|remove|lead}")
    String member(
            AtWork work,
            @PathVariable String id,
            @PathVariable String member,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        work.demand(work.isCoordinator());
        var why = new Reason(reason(reason));
        Answer<Group.Member> answer = switch (act) {
            case "accept" -> groups.accept(work.caller(), work.id(), id, member);
            case "decline" -> groups.decline(work.caller(), work.id(), id, member, why);
            case "remove" -> groups.remove(work.caller(), work.id(), id, member, why);
            default -> groups.lead(work.caller(), work.id(), id, member);
        };
        told.tell(answer, "grp-member-" + act, name, flash);
        return ONE + id;
    }

    @PostMapping("/groups/" + ID + "/{act:pause|resume|end}")
    String step(
            AtWork work,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        work.demand(work.isCoordinator());
        var seen = new Revision(revision);
        var why = new Reason(reason(Fields.text(form, "reason")));
        Answer<Group> answer = switch (act) {
            case "pause" -> groups.pause(work.caller(), work.id(), id, seen, why);
            case "resume" -> groups.resume(work.caller(), work.id(), id, seen);
            default -> groups.end(work.caller(), work.id(), id, seen, why);
        };
        if (answer.isDown()) {
            return StaffPages.down("sup.down.groups", model);
        }
        if (!told.tell(answer, "grp-" + act, Fields.text(form, "name"), flash)) {
            Unsent.keep(act, form, flash::addFlashAttribute);
        }
        return ONE + id;
    }

    static @Nullable String reason(String text) {
        var reason = text.strip();
        return reason.isEmpty() ? null : reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }
}
