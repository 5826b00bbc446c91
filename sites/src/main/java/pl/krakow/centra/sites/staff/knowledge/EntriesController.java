package pl.krakow.centra.sites.staff.knowledge;

import java.util.List;

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

import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.api.writing.WritingApi;
import pl.krakow.centra.sites.api.writing.Written;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Unsent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** What the centre and the city have written: looked through, published, checked, taken away, brought back. */
@Controller
@RequiredArgsConstructor
class EntriesController {

    static final String LIST = "redirect:/knowledge-base";
    static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final List<String> STATES = List.of("DRAFT", "PUBLISHED", "ARCHIVED");
    private static final int PAGE = 30;
    private static final int LONGEST_NOTE = 300;

    private final WritingApi writing;
    private final Together together;
    private final Told told;
    private final StaffPages pages;

    /** Ends at the page that says whose it is for who doesn't write. */
    static void open(AtWork work, Model model) {
        work.demand(work.is(StaffRole.COORDINATOR, StaffRole.ADVISER));
        model.addAttribute("downWhat", "sup.down.knowledge");
    }

    /** What is the city's only coordinators change. */
    static boolean mayChange(AtWork work, Written entry) {
        return entry.centre() != null || work.isCoordinator();
    }

    @GetMapping("/knowledge-base")
    String list(
            AtWork work,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        open(work, model);
        var due = state.equals("due");
        var wanted = STATES.contains(state) ? state : null;
        var ofKind = EntryForm.KINDS.contains(kind) ? kind : null;
        var toReview = together.begin(() -> writing.entries(work.caller(), work.id(), null, null, true, PAGE, null));
        model.addAttribute(
                "list", writing.entries(work.caller(), work.id(), due ? null : wanted, ofKind, due, PAGE, after));
        model.addAttribute("toReview", toReview.join().map(page -> page.items().size()));
        model.addAttribute("state", due ? "due" : wanted);
        model.addAttribute("kind", ofKind);
        model.addAttribute("states", STATES);
        model.addAttribute("kinds", EntryForm.KINDS);
        return "staff/knowledge/list";
    }

    @GetMapping("/knowledge-base/" + ID)
    String entry(AtWork work, @PathVariable String id, Model model) {
        open(work, model);
        var answer = writing.entry(work.caller(), work.id(), id);
        if (answer instanceof Answer.Given<Written>(var entry)) {
            model.addAttribute("mayChange", mayChange(work, entry));
            model.addAttribute("nextReview", work.today().plusMonths(6).toString());
        }
        return pages.show(answer, "entry", "staff/knowledge/entry", model);
    }

    @PostMapping("/knowledge-base/" + ID + "/publish")
    String publish(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String title,
            RedirectAttributes flash) {
        told.tell(writing.publish(work.caller(), work.id(), id, new Revision(revision)), "kb-published", title, flash);
        return LIST + "/" + id;
    }

    @PostMapping("/knowledge-base/" + ID + "/archive")
    String archive(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        var why = new WritingApi.Note(note(Fields.text(form, "note")));
        var answer = writing.archive(work.caller(), work.id(), id, new Revision(revision), why);
        if (answer.isDown()) {
            return StaffPages.down("sup.down.knowledge", model);
        }
        if (!told.tell(answer, "kb-archived", Fields.text(form, "title"), flash)) {
            Unsent.keep("archive", form, flash::addFlashAttribute);
        }
        return LIST + "/" + id;
    }

    @PostMapping("/knowledge-base/" + ID + "/review")
    String review(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash,
            Model model) {
        var review = new WritingApi.Review(Fields.date(form.getFirst("next")), note(Fields.text(form, "note")));
        var answer = writing.review(work.caller(), work.id(), id, new Revision(revision), review);
        if (answer.isDown()) {
            return StaffPages.down("sup.down.knowledge", model);
        }
        if (!told.tell(answer, "kb-reviewed", Fields.text(form, "title"), flash)) {
            Unsent.keep("review", form, flash::addFlashAttribute);
        }
        return LIST + "/" + id;
    }

    @GetMapping("/knowledge-base/" + ID + "/versions")
    String versions(
            AtWork work, @PathVariable String id, @RequestParam(required = false) @Nullable String after, Model model) {
        open(work, model);
        model.addAttribute("id", id);
        var entry = together.begin(() -> writing.entry(work.caller(), work.id(), id));
        model.addAttribute("versions", writing.versions(work.caller(), work.id(), id, PAGE, after));
        return pages.show(entry.join(), "entry", "staff/knowledge/versions", model);
    }

    @GetMapping("/knowledge-base/" + ID + "/versions/{version:\\d{1,9}}")
    String version(AtWork work, @PathVariable String id, @PathVariable long version, Model model) {
        open(work, model);
        var entry = writing.entry(work.caller(), work.id(), id);
        if (!(entry instanceof Answer.Given<Written>(var present))) {
            return pages.show(entry, "entry", "staff/knowledge/version", model);
        }
        model.addAttribute("entry", present);
        model.addAttribute("mayChange", mayChange(work, present));
        return pages.show(
                writing.version(work.caller(), work.id(), id, version), "version", "staff/knowledge/version", model);
    }

    @PostMapping("/knowledge-base/" + ID + "/versions/{version:\\d{1,9}}/restore")
    String restore(
            AtWork work,
            @PathVariable String id,
            @PathVariable long version,
            @RequestParam long revision,
            RedirectAttributes flash) {
        told.tell(
                writing.restore(
                        work.caller(), work.id(), id, version, new Revision(revision), new WritingApi.Note(null)),
                "kb-restored",
                null,
                flash);
        return LIST + "/" + id;
    }

    private static @Nullable String note(String text) {
        var note = text.strip();
        return note.isEmpty() ? null : note.substring(0, Math.min(LONGEST_NOTE, note.length()));
    }
}
