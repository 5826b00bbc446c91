package pl.krakow.centra.volunteering.placements.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.outbox.PendingEvents;
import pl.krakow.centra.volunteering.matching.domain.Engagements;
import pl.krakow.centra.volunteering.matching.domain.FreeSeats;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.mongo.StoredOpportunities;
import pl.krakow.centra.volunteering.placements.Known;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/** Sheets and diaries in a store, for who measures with many. */
public final class StoredPlacements {

    private static final Duration OFFERS_LAST = Duration.ofDays(2);

    private StoredPlacements() {}

    public static SeatSheets sheets(MongoOperations mongo) {
        return new MongoSeatSheets(mongo, new PendingEvents(new UuidIds()), (_, _) -> {}, OFFERS_LAST);
    }

    public static Engagements engagements(MongoOperations mongo) {
        return Known.engagements(new MongoVolunteerDiaries(mongo), StoredOpportunities.in(mongo));
    }

    public static FreeSeats freeSeats(MongoOperations mongo, Clock clock) {
        return Known.freeSeats(sheets(mongo), clock);
    }

    /** Gives these a seat on the opportunity's first post, and notes the time as given away. */
    public static void seat(MongoOperations mongo, Opportunity opportunity, List<VolunteerId> volunteers, Instant now) {
        var terms = SheetTerms.of(opportunity);
        var post = terms.posts().getFirst();
        var sheet = SeatSheet.blank(terms, OFFERS_LAST);
        var diaries = new MongoVolunteerDiaries(mongo);
        for (var volunteer : volunteers) {
            var id = new PlacementId(UUID.randomUUID());
            sheet.join(id, volunteer, post.id(), false, null, now);
            var diary = diaries.of(volunteer);
            if (!post.role()) {
                diary.claim(new VolunteerDiary.Claim(id, opportunity.id(), post.begins(), post.ends(), null), now);
            }
            diary.serve();
            diaries.save(diary);
        }
        sheets(mongo).save(sheet);
    }
}
