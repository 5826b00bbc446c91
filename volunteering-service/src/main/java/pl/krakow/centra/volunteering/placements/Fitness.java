package pl.krakow.centra.volunteering.placements;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.matching.domain.Rule;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;

/**
 * What nobody is given a seat against, whoever asks: what the work can't be done without, and what the law asks of who does it.
 * A volunteer's own wishes – times, distance, hours – speak against a suggestion, not against what they ask for themselves; the
 * guardian's consent and the registers may still be seen to before the start, where a gate holds them.
 */
@Component
class Fitness {

    /** The rules the volunteer fails, by name. */
    List<String> failed(Volunteer volunteer, Opportunity opportunity, PostTerms post) {
        var wanted = opportunity.details().requirements();
        var day = post.firstDay();
        var failed = new ArrayList<Rule>();
        var profile = volunteer.profile();
        if (!profile.skills().containsAll(wanted.requiredSkills())) {
            failed.add(Rule.REQUIRED_SKILL);
        }
        if (!wanted.qualifications().stream().allMatch(qualification -> volunteer.holds(qualification, day))) {
            failed.add(Rule.QUALIFICATION);
        }
        if (!profile.languages().containsAll(wanted.languages())) {
            failed.add(Rule.LANGUAGE);
        }
        var least = wanted.minimumAge();
        if (least != null && volunteer.ageOn(day) < least) {
            failed.add(Rule.AGE);
        }
        return failed.stream().map(Rule::name).toList();
    }
}
