package pl.krakow.centra.volunteering.placements.mongo;

import java.time.Instant;
import java.time.LocalDate;
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
 * @param roles null in one of before they were noted
 */
public record DiaryDocument(
        @BsonId UUID id,
        long version,
        List<ClaimDocument> claims,
        boolean served,
        @Nullable Instant due,
        @Nullable List<RoleDocument> roles) {

    static final String COLLECTION = "volunteerDiaries";

    /** A time given away. */
    public record ClaimDocument(
            @BsonProperty("p") UUID placement,
            @BsonProperty("o") UUID opportunity,
            @BsonProperty("f") Instant from,
            @BsonProperty("t") Instant to,
            @BsonProperty("u") @Nullable Instant until) {}

    /** A long-term role they are in. */
    public record RoleDocument(
            @BsonProperty("p") UUID placement,
            @BsonProperty("o") UUID opportunity,
            @BsonProperty("f") String from,
            @BsonProperty("t") String until) {}

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
                diary.due().orElse(null),
                diary.roles().stream()
                        .map(role -> new RoleDocument(
                                role.placement().value(),
                                role.opportunity().value(),
                                role.from().toString(),
                                role.until().toString()))
                        .toList());
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
                roles == null
                        ? List.of()
                        : roles.stream()
                                .map(role -> new VolunteerDiary.InRole(
                                        new PlacementId(role.placement),
                                        new OpportunityId(role.opportunity),
                                        LocalDate.parse(role.from),
                                        LocalDate.parse(role.until)))
                                .toList(),
                served);
    }
}
