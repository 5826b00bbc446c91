package pl.krakow.centra.sites.residents.volunteering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

import pl.krakow.centra.sites.api.volunteering.Match;
import pl.krakow.centra.sites.api.volunteering.OpportunitiesApi;
import pl.krakow.centra.sites.api.volunteering.Opportunity;
import pl.krakow.centra.sites.api.volunteering.Terms;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi;
import pl.krakow.centra.sites.api.volunteering.VolunteerApi.Suggestions;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** What suits a volunteer, best first, with the points it is reckoned from; and why other opportunities aren't there. */
@Controller
@RequiredArgsConstructor
class MatchesController {

    private static final int MOST = 20;
    private static final int MOST_OTHERS = 5;
    private static final int LOOKED_AT = 40;

    private final VolunteerApi volunteers;
    private final OpportunitiesApi opportunities;
    private final Together together;
    private final People people;

    /** An opportunity that isn't suggested and the first rule that speaks against it. */
    record Other(Opportunity opportunity, Match.Exclusion why) {}

    @GetMapping("/volunteering/matches")
    String matches(Site.Residents site, HttpServletResponse response, Model model) {
        var caller = people.caller();
        var announced = together.begin(() -> opportunities.everywhere(
                caller, new LinkedMultiValueMap<>(Map.of("limit", List.of(String.valueOf(LOOKED_AT))))));
        var terms = together.begin(() -> opportunities.terms(caller));
        var found = volunteers.matches(caller, null, MOST);
        MyPages.keepToOneself(response);
        if (found instanceof Answer.Refused<Suggestions>(var refusal) && refusal.is("volunteer-unknown")) {
            return "redirect:/my/volunteering/profile";
        }
        var suggestions = found.orElse(new Suggestions(List.of(), false));
        var known = announced.join().orElse(new Page<>(List.of(), null)).items();
        model.addAttribute("found", found);
        model.addAttribute("paused", suggestions.paused());
        model.addAttribute("first", first(caller, suggestions, known));
        model.addAttribute(
                "best",
                suggestions.items().isEmpty() ? null : suggestions.items().getFirst());
        model.addAttribute("others", suggestions.items().stream().skip(1).toList());
        model.addAttribute(
                "excluded",
                found.isGiven() && !suggestions.paused() ? excluded(caller, suggestions, known) : List.of());
        model.addAttribute("terms", terms.join().orElse(Terms.NONE));
        return "residents/volunteering/matches";
    }

    /** All that is known of the best one. */
    private @Nullable Opportunity first(Caller caller, Suggestions suggestions, List<Opportunity> known) {
        if (suggestions.items().isEmpty()) {
            return null;
        }
        var best = suggestions.items().getFirst();
        return known.stream()
                .filter(one -> one.id().equals(best.opportunityId()))
                .findFirst()
                .orElseGet(() -> opportunities
                        .one(caller, best.centre(), best.opportunityId())
                        .orNull());
    }

    private List<Other> excluded(Caller caller, Suggestions suggestions, List<Opportunity> known) {
        Set<String> suggested = suggestions.items().stream()
                .map(VolunteerApi.Suggestion::opportunityId)
                .collect(Collectors.toSet());
        var others = known.stream()
                .filter(one -> !suggested.contains(one.id()) && !one.full())
                .limit(MOST_OTHERS)
                .toList();
        return together
                .each(
                        others,
                        one ->
                                volunteers
                                        .explain(caller, one.id())
                                        .orElse(new VolunteerApi.Explanation(List.of()))
                                        .items()
                                        .stream()
                                        .flatMap(post -> post.match().excludedBy().stream()
                                                .limit(1))
                                        .limit(1)
                                        .map(why -> new Other(one, why)))
                .stream()
                .flatMap(Stream::distinct)
                .toList();
    }
}
