package pl.krakow.centra.volunteering.placements.mongo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.VolunteerDiary;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * A diary as stored. It and what it is made of are public records for the driver's own record codecs alone.
 *
 * @param id the volunteer's
 * @param due when the first claim has to be confirmed by
 */
public record DiaryDocument(
        @BsonId UUID id,
        long version,
        List<ClaimDocument> claims,
        boolean served,
        @Nullable Instant due) {

    static final String COLLECTION = "volunteerDiaries";

    /** A time given away. */
    public record ClaimDocument(
            @BsonProperty("p") UUID placement,
            @BsonProperty("o") UUID opportunity,
            @BsonProperty("f") Instant from,
            @BsonProperty("t") Instant to,
            @BsonProperty("u") @Nullable Instant until) {}

    static DiaryDocument of(VolunteerDiary diary, long version) {
        return new DiaryDocument(
                diary.volunteer().value(),
                version,
                diary.claims().stream()
                        .map(claim -> new ClaimDocument(
                                claim.placement().value(),
                                claim.opportunity().value(),
                                claim.from(),
                                claim.to(),
                                claim.until()))
                        .toList(),
                !diary.isNewcomer(),
                diary.due().orElse(null));
    }

    VolunteerDiary toDiary() {
        return VolunteerDiary.saved(
                new VolunteerId(id),
                version,
                claims.stream()
                        .map(claim -> new VolunteerDiary.Claim(
                                new PlacementId(claim.placement),
                                new OpportunityId(claim.opportunity),
                                claim.from,
                                claim.to,
                                claim.until))
                        .toList(),
                served);
    }
}
