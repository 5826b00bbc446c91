package pl.krakow.centra.events.incubation.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import pl.krakow.centra.events.incubation.domain.Evidence.Kind;
import pl.krakow.centra.events.registrations.domain.ParticipantId;
import pl.krakow.centra.kit.centre.LocalizedText;

/** A group that wants a garden by the school, and the few steps it has to take. */
public final class Gardeners {

    public static final String REYMONTA = "reymonta";
    public static final UUID GARDENERS = UUID.fromString("0193a1b0-0000-7000-8000-0000000000a1");
    public static final Instant MONDAY = Instant.parse("2026-11-30T11:00:00Z");
    public static final LocalDate THAT_MONDAY = LocalDate.of(2026, 11, 30);
    public static final Duration A_DAY = Duration.ofDays(1);
    public static final Duration PATIENCE = Duration.ofDays(30);
    public static final String COORDINATOR = "5e0b7d0e-0000-4000-8000-000000000001";
    public static final String ANNA = "5e0b7d0e-0000-4000-8000-00000000000a";
    public static final String BOGDAN = "5e0b7d0e-0000-4000-8000-00000000000b";
    public static final String CODE_HASH = "a".repeat(64);

    /** Idea; then founders and statute; then advice after the statute; then the meeting after founders and advice. */
    public static final PathTemplate STEPS = new PathTemplate(
            1,
            List.of(
                    step("idea", List.of(), false, Set.of("registration"), Set.of("founding"), false),
                    step("founders", List.of("idea"), false, Set.of(), Set.of(), false),
                    step("statute", List.of("idea"), true, Set.of(), Set.of("founding"), false),
                    step("advice", List.of("statute"), true, Set.of("law", "registration"), Set.of(), false),
                    step("meeting", List.of("founders", "advice"), true, Set.of(), Set.of(), true)));

    private Gardeners() {}

    public static TemplateStep step(
            String code,
            List<String> after,
            boolean needsProof,
            Set<String> fields,
            Set<String> topics,
            boolean meets) {
        return new TemplateStep(
                code,
                text("Tytuł " + code),
                text("Co zrobić " + code),
                text("Potwierdzenie " + code),
                after,
                needsProof,
                20,
                fields,
                topics,
                meets);
    }

    public static LocalizedText text(String polish) {
        return new LocalizedText(Map.of("pl", polish, "en", polish + " (en)", "uk", polish + " (uk)"));
    }

    public static PathId pathId(int number) {
        return new PathId(new UUID(0x0193a1b000007000L, 0x8000000000000000L + number));
    }

    public static IncubationPath begun() {
        return begun(pathId(1), GARDENERS, MONDAY);
    }

    public static IncubationPath begun(PathId id, UUID group, Instant at) {
        return IncubationPath.begin(
                id, REYMONTA, group, STEPS, new About("Ogrodnicy z Azorów", "Ogród", null), COORDINATOR, at);
    }

    /** The same after it went to a store and back. */
    public static IncubationPath savedAndLoaded(IncubationPath path) {
        return IncubationPath.saved(path.contents());
    }

    public static Evidence document(String address) {
        return new Evidence(
                UUID.nameUUIDFromBytes(address.getBytes(UTF_8)),
                Kind.DOCUMENT,
                null,
                URI.create(address),
                "Dokument",
                null,
                COORDINATOR,
                MONDAY,
                true);
    }

    public static Evidence real(Kind kind, int number) {
        return new Evidence(
                new UUID(3, number), kind, reference(number), null, "Coś", THAT_MONDAY, COORDINATOR, MONDAY, false);
    }

    public static Found advice(int number, String field) {
        return new Found(Kind.ADVICE, reference(number), "Porada", THAT_MONDAY, Set.of(field));
    }

    public static Found training(int number, String topic) {
        return new Found(Kind.TRAINING, reference(number), "Szkolenie", THAT_MONDAY, Set.of(topic));
    }

    public static Found room(int number) {
        return new Found(Kind.BOOKING, reference(number), null, THAT_MONDAY, Set.of());
    }

    public static UUID reference(int number) {
        return new UUID(0x0193a1b000008000L, 0x8000000000000000L + number);
    }

    public static Member member(String subject) {
        return new Member(
                UUID.nameUUIDFromBytes(subject.getBytes(UTF_8)),
                subject,
                new ParticipantId(new UUID(9, subject.charAt(subject.length() - 1))),
                "Anna Nowak",
                "anna@example.org",
                "pl",
                MONDAY);
    }

    public static Invitation invitation() {
        return new Invitation(CODE_HASH, MONDAY.plus(A_DAY));
    }
}
