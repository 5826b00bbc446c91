package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Verification;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Words;
import pl.krakow.centra.booking.letters.domain.Words.Meeting;
import pl.krakow.centra.booking.letters.domain.Words.Place;
import pl.krakow.centra.booking.reservation.domain.Booking;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.Step;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.domainevents.BookingFacts;
import pl.krakow.centra.domainevents.RoomOffered;
import pl.krakow.centra.kit.letter.Letter;
import pl.krakow.centra.kit.letter.LetterBox;

/**
 * Writes a letter for what happened. The letter's id is derived from the event's and the reader's, so an event that is
 * delivered twice, replayed, or handled by two instances makes one letter; and an event older than
 * {@link pl.krakow.centra.kit.letter.LetterSettings#staleAfter} makes none.
 *
 * <p>Times and rooms are those of the event; the booking may have moved on since. Its title and the reason of the step are read
 * from the booking, because events carry no words.
 */
@Component
@RequiredArgsConstructor
public class WriteLetters {

    private final LetterBox letterBox;
    private final Readers readers;
    private final Beneficiaries beneficiaries;
    private final DaySheets sheets;
    private final Rooms rooms;
    private final FreeInstead alternatives;
    private final Clock clock;

    /**
     * What an event told.
     *
     * @param event its id
     * @param revision of the booking or beneficiary after it
     */
    public record Cause(String event, long revision, Instant time) {}

    /**
     * Something happened to a booking.
     *
     * @param tentative whether the booking isn't decided yet
     */
    public void aboutBooking(LetterKind kind, BookingFacts facts, boolean tentative, Cause cause) {
        if (isStale(cause)) {
            return;
        }
        var audience = readers.of(new BeneficiaryId(facts.beneficiaryId()));
        if (audience.isNobody()) {
            return;
        }
        var id = new BookingId(facts.bookingId());
        sheets.holding(facts.centre(), id)
                .ifPresent(sheet -> sheet.find(id).ifPresent(booking -> {
                    var step = step(booking, cause.revision());
                    var free = kind == LetterKind.WITHDRAWN ? alternatives.to(sheet, booking) : List.<Place>of();
                    for (var reader : audience.toldOf(booking.madeBy(), booking.details(), kind)) {
                        var words = Words.about(
                                        meeting(facts, booking, tentative, cause), step == null ? null : step.reason())
                                .with(free, null);
                        var letter = letterBox.letter(cause.event(), kind.name(), reader, facts.centre(), words);
                        writeOrGather(letter, facts.seriesId(), cause);
                    }
                }));
    }

    private static Meeting meeting(BookingFacts facts, Booking booking, boolean tentative, Cause cause) {
        var series = facts.seriesId();
        return new Meeting(
                facts.bookingId(),
                series,
                series == null ? null : booking.originally(),
                new Place(facts.roomId(), facts.start().toInstant(), facts.end().toInstant()),
                booking.details().title(),
                cause.revision(),
                cause.time(),
                tentative);
    }

    /** What happens to several dates of a series at once is one letter. */
    private void writeOrGather(Letter<Words> letter, @Nullable UUID series, Cause cause) {
        if (series == null) {
            letterBox.post(letter);
        } else {
            letterBox.gather(
                    "series:%s:%s:%s"
                            .formatted(series, letter.kind(), letter.reader().subject()),
                    cause.event(),
                    letter);
        }
    }

    /** Time that somebody waited for is theirs to take. */
    public void aboutOffer(RoomOffered offer, Cause cause) {
        var audience = readers.of(new BeneficiaryId(offer.beneficiaryId()));
        var until = offer.until().toInstant();
        if (isStale(cause) || audience.isNobody() || !clock.instant().isBefore(until)) {
            return;
        }
        var room = new RoomId(offer.centre(), offer.roomId());
        var whole = rooms.find(room).map(Room::whole).orElse(room);
        var id = new BookingId(offer.waitingId());
        sheets.of(new SheetId(whole, offer.date()), offer.start().getOffset())
                .waiting(id)
                .ifPresent(entry -> {
                    var request = entry.request();
                    for (var reader : audience.toldOf(request.by(), request.details(), LetterKind.WAITING_OFFER)) {
                        var words = Words.about(
                                        new Meeting(
                                                offer.waitingId(),
                                                null,
                                                null,
                                                new Place(
                                                        offer.roomId(),
                                                        offer.start().toInstant(),
                                                        offer.end().toInstant()),
                                                request.details().title(),
                                                cause.revision(),
                                                cause.time(),
                                                true),
                                        null)
                                .with(List.of(), until);
                        letterBox.post(letterBox
                                .letter(cause.event(), LetterKind.WAITING_OFFER.name(), reader, offer.centre(), words)
                                .until(until));
                    }
                });
    }

    /** Staff have seen who a beneficiary is. */
    public void aboutVerification(UUID beneficiary, String centre, Cause cause) {
        aboutBeneficiary(LetterKind.VERIFIED, beneficiary, _ -> new Look(centre, null), cause);
    }

    /** Staff don't accept what a beneficiary says it is; nothing is written when they have changed their minds since. */
    public void aboutRejection(UUID beneficiary, Cause cause) {
        aboutBeneficiary(
                LetterKind.UNVERIFIED,
                beneficiary,
                found -> found.verification() instanceof Verification.Rejected rejected
                        ? new Look(rejected.centre(), rejected.reason())
                        : null,
                cause);
    }

    /** Whose staff looked at a beneficiary, and why they don't accept it. */
    private record Look(String centre, @Nullable String reason) {}

    private void aboutBeneficiary(
            LetterKind kind, UUID beneficiary, Function<Beneficiary, @Nullable Look> look, Cause cause) {
        if (isStale(cause)) {
            return;
        }
        var id = new BeneficiaryId(beneficiary);
        var told = readers.of(id).toldOf(kind);
        if (told.isEmpty()) {
            return;
        }
        beneficiaries.current(id).ifPresent(found -> {
            var looked = look.apply(found);
            if (looked != null) {
                var words = Words.of(found.profile().name(), null).because(looked.reason());
                told.forEach(reader ->
                        letterBox.post(letterBox.letter(cause.event(), kind.name(), reader, looked.centre(), words)));
            }
        });
    }

    private boolean isStale(Cause cause) {
        return letterBox.isStale(cause.time());
    }

    private static @Nullable Step step(Booking booking, long revision) {
        return revision < 1 || revision > booking.steps().size()
                ? null
                : booking.steps().get(Math.toIntExact(revision) - 1);
    }
}
