package pl.krakow.centra.sites.residents.volunteering;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.volunteering.Agreement;
import pl.krakow.centra.sites.api.volunteering.AgreementsApi;
import pl.krakow.centra.sites.api.volunteering.HoursLedger;
import pl.krakow.centra.sites.api.volunteering.Placement;
import pl.krakow.centra.sites.api.volunteering.PlacementsApi;
import pl.krakow.centra.sites.api.volunteering.Volunteer;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi;
import pl.krakow.centra.sites.api.volunteering.VolunteerHoursApi;
import pl.krakow.centra.sites.api.volunteering.WorkCertificatesApi;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** A volunteer's own shifts and roles: what is offered, what comes, what was; answering, stepping back, ending. */
@Controller
@RequiredArgsConstructor
class MyVolunteeringController {

    private static final int MOST_PAST = 20;
    private static final int YEARS_OF_HOURS = 9;
    private static final List<String> ANSWERS = List.of("accept", "decline", "withdraw", "seek-stand-in", "keep");

    private final VolunteerApi volunteers;
    private final PlacementsApi placements;
    private final VolunteerHoursApi hours;
    private final AgreementsApi agreements;
    private final WorkCertificatesApi certificates;
    private final Together together;
    private final People people;
    private final Frames frames;

    /** Work for one organisation that a certificate can be asked for. */
    record Certifiable(
            String centre, String organisationId, @Nullable String title) {}

    @GetMapping("/my/volunteering")
    String overview(Site.Residents site, HttpServletRequest request, HttpServletResponse response, Model model) {
        var caller = people.caller();
        var today = frames.of(request).today();
        var me = together.begin(() -> volunteers.me(caller));
        var papers = together.begin(() -> agreements.mine(caller));
        var proofs = together.begin(() -> certificates.mine(caller));
        var worked = together.begin(() -> hours.mine(caller, today.minusYears(YEARS_OF_HOURS), today));
        var mine = placements.mine(caller);
        var all = mine.orElse(new PlacementsApi.Mine(List.of())).items();
        var own = me.join();
        model.addAttribute("me", own);
        model.addAttribute(
                "noProfile", own instanceof Answer.Refused<Volunteer>(var refusal) && refusal.is("volunteer-unknown"));
        model.addAttribute("mine", mine);
        model.addAttribute(
                "offers", all.stream().filter(one -> one.is("OFFERED")).toList());
        model.addAttribute(
                "coming",
                all.stream()
                        .filter(one -> one.isLive() && !one.is("OFFERED"))
                        .sorted(Comparator.comparing(Placement::firstDay))
                        .toList());
        model.addAttribute(
                "past",
                all.stream().filter(one -> !one.isLive()).limit(MOST_PAST).toList());
        model.addAttribute("agreements", papers.join().map(AgreementsApi.Mine::agreements));
        model.addAttribute("certificates", proofs.join().map(WorkCertificatesApi.Mine::certificates));
        model.addAttribute("hours", worked.join());
        model.addAttribute(
                "certifiable",
                all.stream()
                        .filter(Placement::hasBegun)
                        .map(one -> new Certifiable(one.centre(), one.organisationId(), one.title()))
                        .collect(Collectors.toMap(
                                one -> one.centre() + one.organisationId(),
                                one -> one,
                                (one, _) -> one,
                                LinkedHashMap::new))
                        .values());
        MyPages.keepToOneself(response);
        return "residents/volunteering/my";
    }

    @GetMapping("/my/volunteering/{centre}/{placement}")
    String placement(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String placement,
            @RequestParam(defaultValue = "") String correct,
            HttpServletResponse response,
            Model model) {
        var caller = people.caller();
        var paper = together.begin(() -> agreements.ofPlacement(caller, centre, placement));
        var asked = together.begin(() -> agreements.requirements(caller, centre, placement));
        var ledger = together.begin(() -> hours.ledger(caller, centre, placement));
        var found = Found.of(placements.one(caller, centre, placement));
        var entries = ledger.join();
        model.addAttribute("found", found);
        model.addAttribute("one", found.orNull());
        model.addAttribute("agreement", paper.join().orNull());
        model.addAttribute("asked", asked.join().orNull());
        model.addAttribute("ledger", entries);
        model.addAttribute(
                "correcting",
                entries instanceof Answer.Given<HoursLedger>(var kept)
                        ? kept.entries().stream()
                                .filter(entry -> entry.id().equals(correct) && entry.canBeCorrected())
                                .findFirst()
                                .orElse(null)
                        : null);
        MyPages.keepToOneself(response);
        return "residents/volunteering/placement";
    }

    @PostMapping("/my/volunteering/{centre}/{placement}/{act}")
    String answer(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String placement,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String remark,
            RedirectAttributes flash,
            Model model) {
        var caller = people.caller();
        if (act.equals("break-off")) {
            var ended =
                    placements.on(caller, centre, placement, act, new PlacementsApi.OnDay(null, Fields.given(remark)));
            if (ended.isDown()) {
                return MyPages.down("vol.my.down", model);
            }
            flash.addFlashAttribute("remark", remark);
            MyPages.told(ended, "vol-break-off", flash);
        } else if (act.equals("agreement")) {
            Answer<Agreement> drawn = agreements.drawUp(caller, centre, placement, AgreementsApi.Wording.AS_IT_IS);
            MyPages.told(drawn, "vol-agreement", flash);
        } else if (ANSWERS.contains(act)) {
            MyPages.told(placements.act(caller, centre, placement, act), "vol-" + act, flash);
        } else {
            throw Found.none();
        }
        return "redirect:/my/volunteering/" + centre + "/" + placement;
    }
}
