package pl.krakow.centra.sites.residents.my;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.my.MyBeneficiariesApi;
import pl.krakow.centra.sites.api.my.MyBeneficiary;
import pl.krakow.centra.sites.forms.Faults;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Revision;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/**
 * The organisations and groups somebody acts for: registering one, keeping its profile, who else acts for it. What staff
 * have verified and somebody changes has to be verified again; the form says so before.
 */
@Controller
@RequiredArgsConstructor
class OrganisationsController {

    private static final int MOST = 50;
    private static final List<String> DISTRICTS = List.of(
            "Stare Miasto",
            "Grzegórzki",
            "Prądnik Czerwony",
            "Prądnik Biały",
            "Krowodrza",
            "Bronowice",
            "Zwierzyniec",
            "Dębniki",
            "Łagiewniki-Borek Fałęcki",
            "Swoszowice",
            "Podgórze Duchackie",
            "Bieżanów-Prokocim",
            "Podgórze",
            "Czyżyny",
            "Mistrzejowice",
            "Bieńczyce",
            "Wzgórza Krzesławickie",
            "Nowa Huta");
    private static final Map<String, String> FIELDS = Map.of(
            "/name", "name",
            "/district", "district",
            "/krs", "krs",
            "/nip", "nip",
            "/regon", "regon",
            "/description", "description",
            "/responsiblePeople", "person");

    private final MyBeneficiariesApi api;
    private final People people;
    private final Frames frames;
    private final Words words;

    /** What is entered. */
    record Entries(
            String kind,
            String name,
            String district,
            String krs,
            String nip,
            String regon,
            String description,
            String person,
            String phone,
            String once) {

        static Entries read(MultiValueMap<String, String> form) {
            return new Entries(
                    kind(text(form, "kind")),
                    text(form, "name"),
                    text(form, "district"),
                    text(form, "krs"),
                    text(form, "nip"),
                    text(form, "regon"),
                    text(form, "description").replace("\r\n", "\n"),
                    text(form, "person"),
                    text(form, "phone"),
                    text(form, "once"));
        }

        private static String kind(String said) {
            return said.equals("INFORMAL_GROUP") || said.equals("INDIVIDUAL") ? said : "ORGANISATION";
        }

        static Entries of(MyBeneficiary one) {
            var first = one.responsiblePeople().isEmpty()
                    ? null
                    : one.responsiblePeople().getFirst();
            return new Entries(
                    one.kind(),
                    one.name(),
                    orEmpty(one.district()),
                    orEmpty(one.krs()),
                    orEmpty(one.nip()),
                    orEmpty(one.regon()),
                    orEmpty(one.description()),
                    first == null ? "" : first.name(),
                    first == null ? "" : orEmpty(first.phone()),
                    "");
        }

        private static String text(MultiValueMap<String, String> form, String field) {
            var value = form.getFirst(field);
            return value == null ? "" : value.strip();
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static @Nullable String given(String text) {
            return text.isEmpty() ? null : text;
        }

        public boolean isGroup() {
            return kind.equals("INFORMAL_GROUP");
        }

        public boolean isOrganisation() {
            return kind.equals("ORGANISATION");
        }

        /** @param known who answered for it so far; the first of them is the one the form shows */
        private List<MyBeneficiary.Responsible> responsible(List<MyBeneficiary.Responsible> known) {
            if (!isGroup() || person.isEmpty()) {
                return isGroup() ? known : List.of();
            }
            var all = new ArrayList<MyBeneficiary.Responsible>();
            all.add(new MyBeneficiary.Responsible(
                    person,
                    given(phone),
                    known.isEmpty() ? null : known.getFirst().email()));
            known.stream().skip(1).forEach(all::add);
            return all;
        }

        MyBeneficiariesApi.Registration registration() {
            return new MyBeneficiariesApi.Registration(
                    kind,
                    name,
                    given(district),
                    isOrganisation() ? given(krs) : null,
                    isOrganisation() ? given(nip) : null,
                    isOrganisation() ? given(regon) : null,
                    given(description),
                    responsible(List.of()));
        }

        MyBeneficiariesApi.Profile profile(List<MyBeneficiary.Responsible> known) {
            return new MyBeneficiariesApi.Profile(
                    name,
                    given(district),
                    isOrganisation() ? given(krs) : null,
                    isOrganisation() ? given(nip) : null,
                    isOrganisation() ? given(regon) : null,
                    given(description),
                    responsible(known));
        }
    }

    @GetMapping("/my/organisations")
    String all(Site.Residents site, HttpServletResponse response, Model model) {
        model.addAttribute("organisations", api.mine(people.caller(), MOST).map(Page::items));
        MyPages.keepToOneself(response);
        return "residents/my/organisations";
    }

    @GetMapping("/my/organisations/new")
    String registering(
            Site.Residents site,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            Model model) {
        people.caller();
        return form(null, Entries.read(form), new Faults(), response, model);
    }

    @PostMapping("/my/organisations/new")
    String register(
            Site.Residents site,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var entries = Entries.read(form);
        var faults = check(entries);
        if (faults.isEmpty()) {
            var answer = api.register(people.caller(), new Once(entries.once()), entries.registration());
            if (answer instanceof Answer.Given<MyBeneficiary>(var one)) {
                flash.addFlashAttribute("done", "organisation");
                return "redirect:/my/organisations/" + one.id();
            }
            said(answer, faults, model);
        }
        return form(null, entries, faults, response, model);
    }

    private Faults check(Entries entries) {
        var faults = new Faults();
        if (entries.name().isEmpty()) {
            faults.add("name", words.text("my.organisation.name.missing"));
        }
        if (entries.isGroup() && entries.person().isEmpty()) {
            faults.add("person", words.text("ask-form.name.missing"));
        }
        return faults;
    }

    private static void said(Answer<MyBeneficiary> answer, Faults faults, Model model) {
        if (answer instanceof Answer.Refused<MyBeneficiary>(var refusal)) {
            if (!faults.take(refusal, FIELDS)) {
                model.addAttribute("refusal", refusal);
            }
        } else {
            model.addAttribute("notSent", true);
        }
    }

    @GetMapping("/my/organisations/{id}")
    String one(
            Site.Residents site,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var found = found(id);
        var person = frames.of(request).person();
        model.addAttribute("one", found);
        model.addAttribute("me", person == null ? "" : person.actor().subject());
        MyPages.keepToOneself(response);
        return "residents/my/organisation";
    }

    /** Null when it can't be seen now. */
    private @Nullable MyBeneficiary found(String id) {
        var found = api.one(people.caller(), id);
        if (found instanceof Answer.Refused<MyBeneficiary>) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found.orNull();
    }

    @GetMapping("/my/organisations/{id}/edit")
    String editing(Site.Residents site, @PathVariable String id, HttpServletResponse response, Model model) {
        var one = found(id);
        return form(one, one == null ? null : Entries.of(one), new Faults(), response, model);
    }

    @PostMapping("/my/organisations/{id}/edit")
    String edit(
            Site.Residents site,
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var one = found(id);
        var entries = Entries.read(form);
        var faults = check(entries);
        if (one != null && faults.isEmpty()) {
            var answer =
                    api.edit(people.caller(), id, new Revision(revision), entries.profile(one.responsiblePeople()));
            if (answer.isGiven() || answer instanceof Answer.Refused<MyBeneficiary>(var refusal) && refusal.isStale()) {
                MyPages.told(answer, "changed", flash);
                return "redirect:/my/organisations/{id}";
            }
            said(answer, faults, model);
        }
        return form(one, entries, faults, response, model);
    }

    private static String form(
            @Nullable MyBeneficiary one,
            @Nullable Entries entries,
            Faults faults,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("one", one);
        model.addAttribute("form", entries);
        model.addAttribute("faults", faults);
        model.addAttribute("districts", DISTRICTS);
        if (!faults.isEmpty() || model.containsAttribute("refusal")) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        MyPages.keepToOneself(response);
        return "residents/my/organisation-form";
    }

    /** The code is shown once, on the next page. */
    @PostMapping("/my/organisations/{id}/invite")
    String invite(Site.Residents site, @PathVariable String id, @RequestParam String once, RedirectAttributes flash) {
        var answer = api.invite(people.caller(), id, new Once(once), new MyBeneficiariesApi.Nothing());
        MyPages.told(answer, "invited", flash);
        if (answer instanceof Answer.Given<MyBeneficiariesApi.Invitation>(var invitation)) {
            flash.addFlashAttribute("code", invitation.code());
        }
        return "redirect:/my/organisations/{id}";
    }

    @PostMapping("/my/organisations/{id}/dismiss")
    String dismiss(
            Site.Residents site,
            @PathVariable String id,
            @RequestParam String representative,
            @RequestParam long revision,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var answer = api.dismiss(people.caller(), id, representative, new Revision(revision));
        MyPages.told(answer, "dismissed", flash);
        var person = frames.of(request).person();
        var left =
                answer.isGiven() && person != null && person.actor().subject().equals(representative);
        return left ? "redirect:/my/organisations" : "redirect:/my/organisations/{id}";
    }

    @PostMapping("/my/organisations/join")
    String join(
            Site.Residents site,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            RedirectAttributes flash) {
        var person = frames.of(request).person();
        var answer = api.join(
                people.caller(),
                new MyBeneficiariesApi.Join(
                        code.isBlank() ? "-" : code.strip(), person == null ? null : person.name()));
        MyPages.told(answer, "joined", flash);
        return answer instanceof Answer.Given<MyBeneficiary>(var one)
                ? "redirect:/my/organisations/" + one.id()
                : "redirect:/my/organisations";
    }
}
