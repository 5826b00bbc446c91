package pl.krakow.centra.volunteering.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.volunteering.matching.Candidates;
import pl.krakow.centra.volunteering.matching.OpenOpportunities;
import pl.krakow.centra.volunteering.matching.domain.Wanted;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.rounds.domain.Entrant;
import pl.krakow.centra.volunteering.rounds.domain.Field;
import pl.krakow.centra.volunteering.rounds.domain.Opening;
import pl.krakow.centra.volunteering.rounds.domain.RoundTerms;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers.Needed;

/** Reads from the stores who and what a round looks at: seats from the seat sheets, which alone decide about them. */
@Component
@RequiredArgsConstructor
class ReadField implements Field {

    private static final int READ_AT_ONCE = 500;

    private final Volunteers volunteers;
    private final Candidates candidates;
    private final Opportunities opportunities;
    private final OpenOpportunities open;
    private final SeatSheets sheets;

    @Override
    public List<Entrant> entrants(RoundTerms terms, IntConsumer counted) {
        var seen = new HashSet<VolunteerId>();
        var some = new ArrayList<Volunteer>();
        var entrants = new ArrayList<Entrant>();
        for (var centre : terms.centres()) {
            volunteers.willingAt(centre, Needed.NOTHING, volunteer -> {
                if (seen.add(volunteer.id())) {
                    some.add(volunteer);
                }
                if (some.size() == READ_AT_ONCE) {
                    compare(some, entrants);
                    counted.accept(entrants.size());
                }
            });
        }
        compare(some, entrants);
        return entrants;
    }

    private void compare(List<Volunteer> some, List<Entrant> entrants) {
        var compared = candidates.of(some);
        for (int n = 0; n < some.size(); n++) {
            entrants.add(new Entrant(compared.get(n), some.get(n).profile().centres()));
        }
        some.clear();
    }

    @Override
    public Posts posts(RoundTerms terms, Instant now) {
        var announced = new ArrayList<>(opportunities.announced(terms.from()).keySet());
        var openings = new ArrayList<Opening>();
        var peopleNow = new HashSet<VolunteerId>();
        int seatsNow = 0;
        for (int from = 0; from < announced.size(); from += READ_AT_ONCE) {
            var some = read(announced.subList(from, Math.min(announced.size(), from + READ_AT_ONCE)), terms);
            var seats = sheets.of(some.keySet()).stream()
                    .collect(Collectors.toMap(sheet -> sheet.terms().opportunity(), Function.identity()));
            for (var opportunity : some.values()) {
                var sheet = seats.get(opportunity.id());
                var wanted = open.wanted(opportunity);
                var posts = inPeriod(wanted, terms);
                posts.forEach(post -> opening(wanted, post, opportunity, sheet, now, openings));
                if (sheet != null) {
                    var seated = sheet.entries().stream()
                            .filter(entry -> entry.state().isSeated())
                            .filter(entry ->
                                    posts.stream().anyMatch(post -> post.id().equals(entry.post())))
                            .toList();
                    seatsNow += seated.size();
                    seated.stream().map(SheetEntry::volunteer).forEach(peopleNow::add);
                }
            }
        }
        return new Posts(openings, peopleNow.size(), seatsNow);
    }

    private Map<OpportunityId, Opportunity> read(Collection<OpportunityId> ids, RoundTerms terms) {
        var read = new HashMap<OpportunityId, Opportunity>();
        for (var opportunity : open.read(ids)) {
            if (terms.centres().contains(opportunity.centre())) {
                read.put(opportunity.id(), opportunity);
            }
        }
        return read;
    }

    private static List<Wanted.Post> inPeriod(Wanted wanted, RoundTerms terms) {
        return wanted.posts().stream()
                .filter(post -> !post.firstDay().isAfter(terms.until()))
                .filter(post -> switch (post) {
                    case Wanted.Shift shift -> !shift.firstDay().isBefore(terms.from());
                    case Wanted.Role role -> !role.lastDay().isBefore(terms.from());
                })
                .toList();
    }

    private static void opening(
            Wanted wanted,
            Wanted.Post post,
            Opportunity opportunity,
            @Nullable SeatSheet sheet,
            Instant now,
            List<Opening> openings) {
        var seats = SheetTerms.of(opportunity).posts().stream()
                .filter(terms -> terms.id().equals(post.id()))
                .findFirst();
        if (seats.isPresent()) {
            int free = free(opportunity, seats.get(), sheet, true, now);
            if (free > 0) {
                int forOthers = Math.max(0, free(opportunity, seats.get(), sheet, false, now));
                openings.add(new Opening(wanted, post, free, free - Math.min(free, forOthers)));
            }
        }
    }

    /** Of an opportunity nobody has asked for yet there is no sheet: a blank one says the same. */
    private static int free(
            Opportunity opportunity, PostTerms post, @Nullable SeatSheet sheet, boolean newcomer, Instant now) {
        var asked = sheet == null ? SeatSheet.blank(SheetTerms.of(opportunity), Duration.ofDays(1)) : sheet;
        return asked.free(post, newcomer, now);
    }
}
