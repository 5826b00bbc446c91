package pl.krakow.centra.booking.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.booking.beneficiaries.domain.Beneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.Verification;
import pl.krakow.centra.booking.letters.domain.Letter;
import pl.krakow.centra.booking.letters.domain.Letter.Meeting;
import pl.krakow.centra.booking.letters.domain.Letter.Place;
import pl.krakow.centra.booking.letters.domain.LetterKind;
import pl.krakow.centra.booking.letters.domain.Letters;
import pl.krakow.centra.booking.letters.domain.Reader;
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
import pl.krakow.centra.kit.id.Ids;

/**
 * Writes a letter for what happened. The letter's id is derived from the event's and the reader's, so an event that is
 * delivered twice, replayed, or handled by two instances makes one letter; and an event older than
 * {@link LetterSettings#staleAfter} makes none.
 *
 * <p>Times and rooms are those of the event; the booking may have moved on since. Its title and the reason of the step are read
 * from the booking, because events carry no words.
 */
@Slf4j
@Component
@RequiredArgsConstructor
public class WriteLetters {

    private final Letters letters;
    private final Readers readers;
    private final Beneficiaries beneficiaries;
    private final DaySheets sheets;
    private final Rooms rooms;
    private final FreeInstead alternatives;
    private final Postman postman;
    private final LetterSettings settings;
    private final Ids ids;
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
                        var letter = Letter.about(
                                        letterId(cause, reader),
                                        kind,
                                        reader,
                                        facts.centre(),
                                        meeting(facts, booking, tentative, cause),
                                        step == null ? null : step.reason(),
                                        clock.instant(),
                                        null)
                                .with(free, null);
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
    private void writeOrGather(Letter letter, @Nullable UUID series, Cause cause) {
        if (series == null) {
            write(letter);
        } else {
            letters.gather(
                    "series:%s:%s:%s"
                            .formatted(series, letter.kind(), letter.reader().subject()),
                    cause.event(),
                    letter,
                    clock.instant().plus(settings.gatherFor()));
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
                        write(Letter.about(
                                        letterId(cause, reader),
                                        LetterKind.WAITING_OFFER,
                                        reader,
                                        offer.centre(),
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
                                        null,
                                        clock.instant(),
                                        until)
                                .with(List.of(), until));
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
                told.forEach(reader -> write(Letter.of(
                                letterId(cause, reader),
                                kind,
                                reader,
                                looked.centre(),
                                found.profile().name(),
                                null,
                                clock.instant())
                        .because(looked.reason())));
            }
        });
    }

    private void write(Letter letter) {
        if (letters.write(letter, letter.written())) {
            postman.wake();
        } else {
            log.debug("Letter {} was written before", letter.id());
        }
    }

    private UUID letterId(Cause cause, Reader reader) {
        return ids.derived("letter:" + cause.event() + ":" + reader.subject());
    }

    private boolean isStale(Cause cause) {
        return cause.time().isBefore(clock.instant().minus(settings.staleAfter()));
    }

    private static @Nullable Step step(Booking booking, long revision) {
        return revision < 1 || revision > booking.steps().size()
                ? null
                : booking.steps().get(Math.toIntExact(revision) - 1);
    }
}
