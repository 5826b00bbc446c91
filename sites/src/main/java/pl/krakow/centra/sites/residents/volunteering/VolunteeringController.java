package pl.krakow.centra.sites.residents.volunteering;

import java.util.List;

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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.kit.centre.Centre;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi;
import pl.krakow.centra.sites.api.volunteering.Opportunity;
import pl.krakow.centra.sites.api.volunteering.Placement;
import pl.krakow.centra.sites.api.volunteering.PlacementsApi;
import pl.krakow.centra.sites.api.volunteering.Terms;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi;
import pl.krakow.centra.sites.forms.FormKey;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Once;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.residents.nearby.WhereFrom;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Who looks for help: a list that can be narrowed, one opportunity with why it suits, and asking for a seat. */
@Controller
@RequiredArgsConstructor
class VolunteeringController {

    private static final int LONGEST_MESSAGE = 1000;

    private final OpportunitiesApi opportunities;
    private final VolunteerApi volunteers;
    private final PlacementsApi placements;
    private final CentreCatalogue catalogue;
    private final WhereFrom whereFrom;
    private final Together together;
    private final People people;
    private final Frames frames;

    @GetMapping("/volunteering")
    String list(
            Site site,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var anyone = people.anyone();
        var terms = opportunities.terms(anyone).orElse(Terms.NONE);
        var query = OpportunityQuery.read(
                form,
                catalogue.all().stream().map(centre -> centre.id().value()).toList(),
                terms,
                whereFrom.read(site, form, response, model),
                frames.of(request).today());
        var centre = site instanceof Site.OfCentre here ? here.centre().id().value() : query.centre();
        var found = centre == null
                ? opportunities.everywhere(anyone, query.asked())
                : opportunities.atCentre(anyone, centre, query.asked());
        model.addAttribute("query", query);
        model.addAttribute("terms", terms);
        model.addAttribute("commitments", OpportunityQuery.COMMITMENTS);
        model.addAttribute("languages", OpportunityQuery.LANGUAGES);
        model.addAttribute("found", found.map(Page::items));
        model.addAttribute("next", found instanceof Answer.Given<Page<Opportunity>>(var page) ? page.next() : null);
        return part ? "residents/volunteering/list :: results" : "residents/volunteering/list";
    }

    /** What somebody sends to ask for a seat. */
    record Application(String post, String message) {

        static final Application NEW = new Application("", "");
    }

    /**
     * What the one who looks has to do with an opportunity.
     *
     * @param posts how each of its posts suits them; none when they are no volunteer, or nobody can say
     * @param noProfile whether they have yet to say who they are
     */
    record Own(List<VolunteerApi.PostMatch> posts, List<Placement> placements, boolean noProfile) {

        static final Own NOBODY = new Own(List.of(), List.of(), false);

        /** The post that suits best, by its points; nothing speaking against it counts more. */
        public VolunteerApi.@Nullable PostMatch best() {
            return posts.stream()
                    .max((one, other) -> Integer.compare(weight(one), weight(other)))
                    .orElse(null);
        }

        private static int weight(VolunteerApi.PostMatch post) {
            return post.match().score() + (post.match().fits() ? 1000 : 0) + (post.full() ? 0 : 500);
        }

        public VolunteerApi.@Nullable PostMatch of(String post) {
            return posts.stream()
                    .filter(one -> one.post().id().equals(post))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether there is nothing left to ask for. */
        public boolean hasAll(List<String> posts) {
            return posts.stream().allMatch(post -> on(post) != null);
        }

        /** The live placement on a post; nothing when there is none. */
        public @Nullable Placement on(String post) {
            return placements.stream()
                    .filter(one -> one.postId().equals(post) && one.isLive())
                    .findFirst()
                    .orElse(null);
        }
    }

    @GetMapping("/volunteering/{centre}/{opportunity}")
    String one(
            Site site,
            @PathVariable String centre,
            @PathVariable String opportunity,
            @RequestParam(defaultValue = "") String post,
            HttpServletRequest request,
            Model model) {
        return show(site, known(site, centre), opportunity, new Application(post, ""), request, model);
    }

    @PostMapping("/volunteering/{centre}/{opportunity}/apply")
    String apply(
            Site.Residents site,
            @PathVariable String centre,
            @PathVariable String opportunity,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var here = known(site, centre);
        var text = message.strip().replace("\r\n", "\n");
        var application = new Application(post, text);
        FormKey.keep(once, model);
        if (post.isEmpty() || text.length() > LONGEST_MESSAGE) {
            model.addAttribute("mistake", post.isEmpty() ? "post" : "message");
        } else {
            var answer = placements.place(
                    people.caller(),
                    centre,
                    new Once(once),
                    new PlacementsApi.Wish(opportunity, post, null, text.isEmpty() ? null : text));
            FormKey.keep(once, answer, model);
            switch (answer) {
                case Answer.Given<Placement>(var placement) -> {
                    flash.addFlashAttribute("done", "placed." + placement.state());
                    return "redirect:/my/volunteering/" + placement.centre() + "/" + placement.id();
                }
                case Answer.Refused<Placement>(var refusal) -> model.addAttribute("refusal", refusal);
                case Answer.Down<Placement> _ -> model.addAttribute("notSent", true);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(site, here, opportunity, application, request, model);
    }

    private String show(
            Site site, Centre here, String id, Application application, HttpServletRequest request, Model model) {
        var anyone = people.anyone();
        var terms = together.begin(() -> opportunities.terms(anyone));
        var signedIn = site instanceof Site.Residents && frames.of(request).person() != null;
        var caller = signedIn ? people.caller() : anyone;
        var own = together.begin(() -> signedIn ? own(caller, id) : Own.NOBODY);
        var found = Found.of(opportunities.one(anyone, here.id().value(), id));
        model.addAttribute("found", found);
        model.addAttribute("one", found.orNull());
        model.addAttribute("centre", here);
        model.addAttribute("terms", terms.join().orElse(Terms.NONE));
        model.addAttribute("own", own.join());
        model.addAttribute("form", application);
        return "residents/volunteering/one";
    }

    private Own own(Caller caller, String opportunity) {
        var mine = together.begin(() -> placements.mine(caller));
        var why = volunteers.explain(caller, opportunity);
        return new Own(
                why.orElse(new VolunteerApi.Explanation(List.of())).items(),
                mine.join().orElse(new PlacementsApi.Mine(List.of())).items().stream()
                        .filter(one -> one.opportunityId().equals(opportunity))
                        .toList(),
                why instanceof Answer.Refused<VolunteerApi.Explanation>(var refusal)
                        && refusal.is("volunteer-unknown"));
    }

    /** Says that one goes on being a volunteer, from the letter that asks. */
    @PostMapping("/my/volunteering/stay")
    String stay(Site.Residents site, RedirectAttributes flash) {
        MyPages.told(volunteers.stay(people.caller()), "vol-stayed", flash);
        return "redirect:/my/volunteering";
    }

    private Centre known(Site site, String slug) {
        return catalogue.byId(slug).filter(site::isAbout).orElseThrow(Found::none);
    }
}
