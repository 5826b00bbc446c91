package pl.krakow.centra.events.registrations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How people sign up for an event.
 *
 * @param opens from then on; null for as soon as the event is announced
 * @param closes until then; null for until it starts
 * @param seats how many people may take part
 * @param waitingList whether who finds no seat may wait for one
 * @param offersLast how long a seat that became free is kept for who was offered it
 * @param mostPeople how many one registration may sign up
 * @param withoutAccount whether an e-mail address that is confirmed is enough
 * @param reminders how long before the event its people are reminded, longest first
 */
public record SignUp(
        Mode mode,
        @Nullable Instant opens,
        @Nullable Instant closes,
        int seats,
        boolean waitingList,
        Promotion promotion,
        Duration offersLast,
        int mostPeople,
        boolean withoutAccount,
        List<Question> questions,
        List<Duration> reminders) {

    public static final int MOST_SEATS = 20_000;
    public static final int MOST_QUESTIONS = 20;
    public static final int MOST_REMINDERS = 3;
    public static final Duration SHORTEST_OFFER = Duration.ofMinutes(15);
    public static final Duration LONGEST_OFFER = Duration.ofDays(14);

    /** Who lets people in. */
    public enum Mode {
        /** Nobody signs up: people just come, or the staff write them down. */
        NONE,
        /** Whoever finds a seat has it. */
        OPEN,
        /** The centre decides about each. */
        APPROVAL
    }

    /** What becomes of who waited when a seat becomes free. */
    public enum Promotion {
        /** They have it. */
        AUTOMATIC,
        /** It is offered to them. */
        OFFER
    }

    public SignUp {
        questions = List.copyOf(questions);
        reminders = List.copyOf(reminders);
    }

    /** Nobody signs up. */
    public static SignUp none(int seats) {
        return new SignUp(
                Mode.NONE,
                null,
                null,
                seats,
                true,
                Promotion.AUTOMATIC,
                Duration.ofDays(1),
                1,
                false,
                List.of(),
                List.of());
    }

    SignUp withSeats(int others) {
        return new SignUp(
                mode,
                opens,
                closes,
                others,
                waitingList,
                promotion,
                offersLast,
                mostPeople,
                withoutAccount,
                questions,
                reminders);
    }

    /** Why these settings can't be. */
    public sealed interface Flaw {

        record ClosesBeforeItOpens() implements Flaw {}

        /** @param capacity of the event */
        record MoreSeatsThanCapacity(int capacity) implements Flaw {}

        record OffersTooShortOrLong(Duration shortest, Duration longest) implements Flaw {}

        record QuestionTwice(UUID question) implements Flaw {}

        /** Only a choice has options, and it has at least two that differ. */
        record OptionsDontFit(UUID question) implements Flaw {}
    }

    /** The first thing that can't be; nothing when all is well. */
    public Optional<Flaw> flaw(int capacity) {
        return Stream.of(period(), room(capacity), offers(), eachOnce(), options())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Flaw> period() {
        return opens != null && closes != null && !opens.isBefore(closes)
                ? Optional.of(new Flaw.ClosesBeforeItOpens())
                : Optional.empty();
    }

    private Optional<Flaw> room(int capacity) {
        return seats > capacity ? Optional.of(new Flaw.MoreSeatsThanCapacity(capacity)) : Optional.empty();
    }

    private Optional<Flaw> offers() {
        return offersLast.compareTo(SHORTEST_OFFER) < 0 || offersLast.compareTo(LONGEST_OFFER) > 0
                ? Optional.of(new Flaw.OffersTooShortOrLong(SHORTEST_OFFER, LONGEST_OFFER))
                : Optional.empty();
    }

    private Optional<Flaw> eachOnce() {
        var ids = questions.stream().map(Question::id).toList();
        return ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .findFirst()
                .map(Flaw.QuestionTwice::new);
    }

    private Optional<Flaw> options() {
        return questions.stream()
                .filter(question -> !question.optionsFit())
                .findFirst()
                .map(question -> new Flaw.OptionsDontFit(question.id()));
    }
}
