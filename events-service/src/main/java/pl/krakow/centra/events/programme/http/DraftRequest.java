package pl.krakow.centra.events.programme.http;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.EventsProblem;
import pl.krakow.centra.events.programme.domain.Accessibility;
import pl.krakow.centra.events.programme.domain.Audience;
import pl.krakow.centra.events.programme.domain.EventAbout;
import pl.krakow.centra.events.programme.domain.EventDetails;
import pl.krakow.centra.events.programme.domain.EventKind;
import pl.krakow.centra.events.programme.domain.EventPlan;
import pl.krakow.centra.events.programme.domain.Organiser;
import pl.krakow.centra.events.programme.domain.Person;
import pl.krakow.centra.events.programme.domain.Place;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.programme.http.TimesRequest.DailyRequest;
import pl.krakow.centra.events.programme.http.TimesRequest.SessionRequest;
import pl.krakow.centra.kit.problem.Problem;
import pl.krakow.centra.kit.validation.PlainText;

/** What a coordinator says of a new event, or of one that is to be another. */
@Schema(
        name = "EventDraft",
        description = "It takes place once (`start`, `end`, `place`), in `sessions`, or `daily` in one `place`.",
        example = EventExamples.DRAFT)
record DraftRequest(
        @NotNull @Schema(example = "TRAINING") EventKind kind,
        @NotNull @Valid TextsRequest titles,

        @Nullable
        @PlainText(max = 5000, lines = true)
        @Schema(
                maxLength = 5000,
                description = "in Polish; or `descriptions`, not both",
                example = "Warsztat dla małych organizacji.")
        String description,

        @Nullable @Valid LongTextsRequest descriptions,

        @Nullable @Schema(example = "2026-12-01T17:00:00+01:00")
        OffsetDateTime start,

        @Nullable @Schema(example = "2026-12-01T19:00:00+01:00")
        OffsetDateTime end,

        @Nullable @Valid PlaceRequest place,

        @Nullable @Valid @Size(min = 1, max = EventDetails.MOST_SESSIONS) @Schema(description = "in the order of time")
        List<@NotNull @Valid SessionRequest> sessions,

        @Nullable @Valid DailyRequest daily,

        @NotNull @Min(1) @Max(10_000) @Schema(example = "25")
        Integer capacity,

        @NotNull
        @Pattern(regexp = "[a-z]{2}")
        @Schema(description = "it is held in this language above all", example = "pl")
        String language,

        @Nullable @Size(max = 10) @Schema(description = "also in these", example = "[\"uk\"]")
        List<@NotNull @Pattern(regexp = "[a-z]{2}") String> otherLanguages,

        @Nullable @Valid AudienceRequest audience,
        @Nullable @Valid AccessibilityRequest accessibility,

        @Nullable @Size(max = 30) List<@NotNull @Valid PersonRequest> people,

        @Nullable @Valid OrganiserRequest organiser,

        @Nullable
        @Size(max = 10)
        @Schema(description = "slugs of the city's list of topics", example = "[\"fundraising\"]")
        List<@NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @PlainText(max = 60) String> topics,

        @Nullable @Size(max = 20) @Schema(example = "[\"dotacje\"]")
        List<@NotNull @PlainText(max = 60) String> keywords) {

    @Schema(name = "EventAudienceDraft")
    record AudienceRequest(
            @Nullable @Size(max = 4) @Schema(description = "everybody when empty", example = "[\"NGO\"]")
            Set<Audience.@NotNull Group> groups,

            @Nullable @Min(0) @Max(120) @Schema(example = "16")
            Integer ageFrom,

            @Nullable @Min(0) @Max(120) @Schema(example = "26")
            Integer ageTo,

            @Schema(example = "BEGINNER") Audience.@Nullable Level level) {

        private static Audience some(@Nullable AudienceRequest audience) {
            return audience == null
                    ? Audience.EVERYBODY
                    : new Audience(
                            audience.groups == null ? Set.of() : audience.groups,
                            audience.ageFrom,
                            audience.ageTo,
                            audience.level == null ? Audience.Level.ANY : audience.level);
        }
    }

    @Schema(name = "EventAccessibilityDraft")
    record AccessibilityRequest(
            @Nullable @Size(max = 10) @Schema(example = "[\"STEP_FREE\", \"HEARING_LOOP\"]")
            Set<Accessibility.@NotNull Aid> aids,

            @Nullable
            @PlainText(max = 200)
            @Schema(
                    maxLength = 200,
                    description = "whom to ask who needs something",
                    example = "12 000 00 00, dostepnosc@example.org")
            String contact) {

        private static Accessibility some(@Nullable AccessibilityRequest accessibility) {
            return accessibility == null
                    ? Accessibility.NOTHING_SAID
                    : new Accessibility(
                            accessibility.aids == null ? Set.of() : accessibility.aids, accessibility.contact);
        }
    }

    @Schema(name = "EventPersonDraft")
    record PersonRequest(
            @NotNull @PlainText(max = 120) @Schema(maxLength = 120, example = "Anna Nowak")
            String name,

            @NotNull @Schema(example = "TRAINER") Person.Role role,
            @Nullable @Valid LongTextsRequest about) {

        private Person toPerson() {
            return new Person(name, role, LongTextsRequest.some(about));
        }
    }

    @Schema(name = "EventOrganiserDraft")
    record OrganiserRequest(
            @NotNull @PlainText(max = 200) @Schema(maxLength = 200, example = "Fundacja Sąsiedzi")
            String name,

            @Nullable
            @Pattern(regexp = "https?://[!-~]+")
            @PlainText(max = 500)
            @Schema(maxLength = 500, example = "https://example.org")
            String web,

            @Nullable
            @Schema(description = "where it is one the centres know", example = "0198f3a0-0000-7000-8000-00000000000b")
            UUID organisationId) {}

    /** @param zone the centre's */
    EventPlan toPlan(ZoneId zone) {
        return new EventPlan(about(), new TimesRequest(start, end, place, sessions, daily).toPlans(zone));
    }

    /** Where each event of a series is; when that is, is the series' matter. */
    Place placeOnly() {
        if (start != null || end != null || sessions != null || daily != null) {
            throw new Problem(EventsProblem.TIMES_NOT_SINGLE).with("pointer", "/event/start");
        }
        if (place == null) {
            throw new Problem(EventsProblem.TIMES_MISSING).with("pointer", "/event/place");
        }
        return place.toPlace("/event/place");
    }

    EventAbout about() {
        if (description != null && descriptions != null) {
            throw new Problem(EventsProblem.DESCRIPTION_NOT_SINGLE).with("pointer", "/description");
        }
        var languages = new ArrayList<>(List.of(language));
        if (otherLanguages != null) {
            otherLanguages.stream().filter(other -> !languages.contains(other)).forEach(languages::add);
        }
        return new EventAbout(
                kind,
                titles.toTexts(),
                description == null ? LongTextsRequest.some(descriptions) : new Texts(description, null, null),
                capacity,
                languages,
                AudienceRequest.some(audience),
                AccessibilityRequest.some(accessibility),
                people == null
                        ? List.of()
                        : people.stream().map(PersonRequest::toPerson).toList(),
                organiser == null ? null : new Organiser(organiser.name, organiser.web, organiser.organisationId),
                topics == null ? List.of() : topics.stream().distinct().toList(),
                keywords == null ? List.of() : keywords.stream().distinct().toList());
    }
}
