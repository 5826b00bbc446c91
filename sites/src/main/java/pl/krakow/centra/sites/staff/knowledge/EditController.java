package pl.krakow.centra.sites.staff.knowledge;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.writing.TopicsApi;
import pl.krakow.centra.sites.api.writing.WritingApi;
import pl.krakow.centra.sites.api.writing.Written;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Writing an entry in up to three languages, seen as readers will see it before it is saved, and its files. */
@Controller
@RequiredArgsConstructor
class EditController {

    private static final String ID = EntriesController.ID;
    private static final int LONGEST_NAME = 200;
    private static final DataSize LARGEST_FILE = DataSize.ofMegabytes(6);
    private static final Map<String, String> FIELDS = Map.of("topic-unknown", "topics", "for-the-whole-city", "");

    private final WritingApi writing;
    private final TopicsApi topics;
    private final Together together;
    private final Told told;
    private final StaffPages pages;

    @GetMapping("/knowledge-base/new")
    String begin(AtWork work, @RequestParam MultiValueMap<String, String> fields, Model model) {
        return form(work, null, EntryForm.read(fields), 0, Problems.NONE, model);
    }

    @PostMapping("/knowledge-base/new")
    String draft(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = EntryForm.read(fields);
        if (act.equals("preview")) {
            return look(work, null, form, 0, once, model);
        }
        var sent = Sent.once(
                once,
                form.problems(),
                EditController::mistakes,
                model,
                key -> writing.draft(
                        work.caller(),
                        work.id(),
                        key,
                        new WritingApi.Draft(form.kind(), form.cityWide() && work.isCoordinator(), form.content())));
        var made = sent.given();
        if (made == null) {
            return form(work, null, form, 0, sent.problems(), model);
        }
        told.done(flash, "kb-drafted", made.title());
        return EntriesController.LIST + "/" + made.id();
    }

    @GetMapping("/knowledge-base/" + ID + "/edit")
    String edit(AtWork work, @PathVariable String id, Model model) {
        EntriesController.open(work, model);
        var answer = writing.entry(work.caller(), work.id(), id);
        if (!(answer instanceof Answer.Given<Written>(var entry))) {
            return pages.show(answer, "entry", "staff/knowledge/entry", model);
        }
        work.demand(EntriesController.mayChange(work, entry));
        model.addAttribute("relatedTitles", titles(entry));
        return form(work, id, EntryForm.of(entry), entry.revision(), Problems.NONE, model);
    }

    @PostMapping("/knowledge-base/" + ID + "/edit")
    String change(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "save") String act,
            RedirectAttributes flash,
            Model model) {
        var form = EntryForm.read(fields);
        if (act.equals("preview")) {
            return look(work, id, form, revision, "", model);
        }
        var sent = Sent.of(
                form.problems(),
                EditController::mistakes,
                () -> writing.change(
                        work.caller(),
                        work.id(),
                        id,
                        new Revision(revision),
                        new WritingApi.Change(form.content(), Fields.given(form.note()))));
        var changed = sent.given();
        if (changed == null) {
            return form(work, id, form, revision, sent.problems(), model);
        }
        told.done(flash, "saved", changed.title());
        return EntriesController.LIST + "/" + id;
    }

    /** As readers will see it; nothing is saved, and the form's key is not used up. */
    private String look(AtWork work, @Nullable String id, EntryForm form, long revision, String once, Model model) {
        var languages = EntryForm.LANGUAGES.stream()
                .filter(language -> !form.in(language).body().isEmpty())
                .toList();
        var seen = together.each(
                languages,
                language -> writing.preview(
                        work.caller(),
                        work.id(),
                        new WritingApi.Markdown(form.in(language).body())));
        Map<String, Answer<WritingApi.Preview>> previews = new LinkedHashMap<>();
        for (int i = 0; i < languages.size(); i++) {
            previews.put(languages.get(i), seen.get(i));
        }
        model.addAttribute("previews", previews);
        FormKey.keep(once, model);
        return form(work, id, form, revision, Problems.NONE, model);
    }

    private String form(
            AtWork work, @Nullable String id, EntryForm form, long revision, Problems problems, Model model) {
        EntriesController.open(work, model);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("revision", revision);
        model.addAttribute("problems", problems);
        model.addAttribute("languages", EntryForm.LANGUAGES);
        model.addAttribute("kinds", EntryForm.KINDS);
        model.addAttribute(
                "topics",
                topics.topics(work.caller()).orElse(new Page<>(List.of(), null)).items());
        return "staff/knowledge/edit";
    }

    private static Map<String, String> titles(Written entry) {
        Map<String, String> titles = new LinkedHashMap<>();
        entry.relatedEntries().forEach(related -> titles.put(related.id(), related.title()));
        return titles;
    }

    /** What an answer says is wrong, by the form's names of the texts. */
    private static Problems mistakes(Answer<Written> answer) {
        var problems = Problems.of(answer, FIELDS);
        for (var language : EntryForm.LANGUAGES) {
            problems.renamed("content.texts." + language + ".title", "title." + language);
            problems.renamed("content.texts." + language + ".body", "body." + language);
        }
        return problems.renamed("content.recording.link", "link")
                .renamed("content.outdated", "outdated")
                .renamed("content.sources", "sources");
    }

    @PostMapping("/knowledge-base/" + ID + "/files")
    String attach(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String once,
            @RequestParam MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var given = file.getOriginalFilename() == null
                ? ""
                : file.getOriginalFilename().strip();
        var large = file.getSize() > LARGEST_FILE.toBytes();
        if (file.isEmpty() || given.isEmpty() || large) {
            flash.addFlashAttribute("fileMistake", large ? "form.file.too-large" : "kb.file.mistake");
            FormKey.carry(once, flash);
            return EntriesController.LIST + "/" + id;
        }
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var shown = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        var answer = writing.attach(
                work.caller(), work.id(), id, new Revision(revision), new Once(once), shown, file.getBytes());
        told.tell(answer, "kb-attached", shown, flash);
        FormKey.carry(once, answer, flash);
        return EntriesController.LIST + "/" + id;
    }

    @PostMapping("/knowledge-base/" + ID + "/files/{file}/remove")
    String detach(
            AtWork work,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam long revision,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        told.tell(
                writing.detach(work.caller(), work.id(), id, file, new Revision(revision)), "kb-detached", name, flash);
        return EntriesController.LIST + "/" + id;
    }
}
