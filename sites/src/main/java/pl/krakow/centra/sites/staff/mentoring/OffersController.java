package pl.krakow.centra.sites.staff.mentoring;

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

import pl.krakow.centra.sites.api.mentoring.MentorsApi;
import pl.krakow.centra.sites.api.wording.Wording;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;
import pl.krakow.centra.sites.forms.Sent;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.staff.AtWork;
import pl.krakow.centra.sites.staff.StaffPages;
import pl.krakow.centra.sites.staff.Told;

/** Programmes of coaching and mentoring people apply for. */
@Controller
@RequiredArgsConstructor
class OffersController {

    private static final String LIST = "redirect:/mentoring/offers";
    private static final int MOST_SESSIONS = 40;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ABOUT = 5000;

    private final MentorsApi mentors;
    private final MentoringDesk desk;
    private final Told told;
    private final StaffPages pages;

    /** A programme as typed. */
    record Form(
            String kind,
            String name,
            String nameEn,
            String nameUk,
            String about,
            String aboutEn,
            String aboutUk,
            List<String> fields,
            String sessions,
            boolean open) {

        static final Form NEW = new Form("MENTORING", "", "", "", "", "", "", List.of(), "6", true);

        static Form read(MultiValueMap<String, String> form) {
            return new Form(
                    Fields.text(form, "kind"),
                    Fields.text(form, "name"),
                    Fields.text(form, "nameEn"),
                    Fields.text(form, "nameUk"),
                    Fields.text(form, "about"),
                    Fields.text(form, "aboutEn"),
                    Fields.text(form, "aboutUk"),
                    Fields.all(form, "fields"),
                    Fields.text(form, "sessions"),
                    form.containsKey("open"));
        }

        static Form of(MentorsApi.Offer offer) {
            return new Form(
                    offer.kind(),
                    offer.names().pl(),
                    Fields.shown(offer.names().en()),
                    Fields.shown(offer.names().uk()),
                    offer.abouts().pl(),
                    Fields.shown(offer.abouts().en()),
                    Fields.shown(offer.abouts().uk()),
                    offer.fields(),
                    String.valueOf(offer.sessions()),
                    offer.open());
        }

        Problems problems() {
            var problems = new Problems();
            problems.check("kind", MentoringDesk.KINDS.contains(kind), "men.kinds.mistake");
            problems.check("name", !name.isEmpty() && name.length() <= LONGEST_NAME, "men.offer.name.mistake");
            problems.check("about", !about.isEmpty() && about.length() <= LONGEST_ABOUT, "men.offer.about.mistake");
            problems.check("fields", !fields.isEmpty(), "adv.fields.mistake");
            problems.check("sessions", Fields.number(sessions, 1, MOST_SESSIONS) > 0, "men.sessions.mistake");
            return problems;
        }

        MentorsApi.OfferDraft draft() {
            return new MentorsApi.OfferDraft(
                    kind,
                    Wording.typed(name, nameEn, nameUk),
                    Wording.typed(about, aboutEn, aboutUk),
                    fields,
                    Integer.parseInt(sessions),
                    open);
        }
    }

    @GetMapping("/mentoring/offers")
    String list(AtWork work, Model model) {
        desk.show(work, model);
        model.addAttribute("list", mentors.offers(work.caller(), work.id()));
        return "staff/mentoring/offers";
    }

    @GetMapping("/mentoring/offers/new")
    String adding(AtWork work, Model model) {
        return form(work, null, Form.NEW, 0, Problems.NONE, model);
    }

    @PostMapping("/mentoring/offers/new")
    String add(
            AtWork work,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String once,
            RedirectAttributes flash,
            Model model) {
        var form = Form.read(fields);
        var sent = Sent.once(
                once, form.problems(), model, key -> mentors.offer(work.caller(), work.id(), key, form.draft()));
        return sent.given() == null ? form(work, null, form, 0, sent.problems(), model) : saved(form, flash);
    }

    @GetMapping("/mentoring/offers/{id:[0-9a-fA-F-]{36}}")
    String changing(AtWork work, @PathVariable String id, Model model) {
        var known = Found.among(
                mentors.offers(work.caller(), work.id()).map(Page::items),
                offer -> offer.id().equals(id));
        return known instanceof Answer.Given<MentorsApi.Offer>(var offer)
                ? form(work, id, Form.of(offer), offer.revision(), Problems.NONE, model)
                : pages.show(known, "offer", "staff/mentoring/offer", "sup.down.mentoring", model);
    }

    @PostMapping("/mentoring/offers/{id:[0-9a-fA-F-]{36}}")
    String change(
            AtWork work,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes flash,
            Model model) {
        var form = Form.read(fields);
        var sent = Sent.of(
                form.problems(),
                () -> mentors.changeOffer(work.caller(), work.id(), id, new Revision(revision), form.draft()));
        return sent.given() == null ? form(work, id, form, revision, sent.problems(), model) : saved(form, flash);
    }

    private String saved(Form form, RedirectAttributes flash) {
        told.done(flash, "saved", form.name());
        return LIST;
    }

    private String form(AtWork work, @Nullable String id, Form form, long revision, Problems problems, Model model) {
        work.demand(work.isCoordinator());
        desk.show(work, model);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("revision", revision);
        model.addAttribute("problems", problems);
        model.addAttribute("kinds", MentoringDesk.KINDS);
        return "staff/mentoring/offer";
    }
}
