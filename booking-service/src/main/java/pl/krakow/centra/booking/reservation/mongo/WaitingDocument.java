package pl.krakow.centra.booking.reservation.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest;
import pl.krakow.centra.booking.reservation.domain.PlacementRequest.Authority;
import pl.krakow.centra.booking.reservation.domain.SheetId;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.reservation.domain.WaitingEntry;

/** Somebody who waits, inside the sheet. */
public record WaitingDocument(
        UUID id,
        @Nullable String part,
        Instant start,
        Instant end,
        int setUpMinutes,
        int cleanUpMinutes,
        long offersLastSeconds,
        UUID beneficiary,
        String beneficiaryKind,
        DetailsDocument details,
        String by,
        String authority,
        Instant since,
        String state,
        @Nullable Instant offeredUntil,
        long revision) {

    static WaitingDocument of(WaitingEntry entry, SheetId sheet) {
        var request = entry.request();
        return new WaitingDocument(
                request.id().value(),
                Parts.partOf(sheet, entry.room()),
                request.slot().start(),
                request.slot().end(),
                Math.toIntExact(entry.setUp().toMinutes()),
                Math.toIntExact(entry.cleanUp().toMinutes()),
                entry.offersLast().toSeconds(),
                request.beneficiary().value(),
                request.beneficiaryKind().name(),
                DetailsDocument.of(request.details()),
                request.by(),
                request.authority().name(),
                entry.since(),
                entry.state().name(),
                entry.offeredUntil(),
                entry.revision());
    }

    WaitingEntry toEntry(SheetId sheet) {
        return new WaitingEntry(
                new PlacementRequest(
                        new BookingId(id),
                        new TimeSlot(start, end),
                        new BeneficiaryId(beneficiary),
                        BeneficiaryKind.valueOf(beneficiaryKind),
                        details.toDetails(),
                        by,
                        Authority.valueOf(authority)),
                Parts.room(sheet, part),
                Duration.ofMinutes(setUpMinutes),
                Duration.ofMinutes(cleanUpMinutes),
                Duration.ofSeconds(offersLastSeconds),
                since,
                WaitingEntry.State.valueOf(state),
                offeredUntil,
                revision);
    }
}
