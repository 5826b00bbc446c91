package pl.krakow.centra.booking.fairness.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;

import pl.krakow.centra.booking.fairness.domain.Ledger;
import pl.krakow.centra.booking.fairness.domain.LedgerClaim;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/**
 * A ledger as stored, of either kind.
 *
 * @param firstDeadline the earliest deadline of its claims; absent when no act is under way
 */
@TypeAlias("ledger")
record LedgerDocument(
        @Id String id,
        @Version @Nullable Long version,
        List<ClaimDocument> claims,
        Instant countedAt,
        List<String> countedFor,
        @Nullable Instant firstDeadline) {

    /**
     * @param minutes of a claim on a quota
     * @param usedRoom of a claim on a quota whose act is decided on the sheet of another room or date, as is the next
     * @param from of a claim on equipment, as are the two after it
     */
    record ClaimDocument(
            UUID act,
            UUID booking,
            String centre,
            String room,
            String date,
            @Nullable Long minutes,
            @Nullable String usedRoom,
            @Nullable String usedOn,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable List<PiecesDocument> pieces,
            @Nullable Instant deadline) {

        static ClaimDocument ofUse(LedgerClaim<QuotaUse> claim) {
            return of(claim, claim.amount(), null);
        }

        static ClaimDocument ofLent(LedgerClaim<Lent> claim) {
            return of(claim, null, claim.amount());
        }

        private static ClaimDocument of(LedgerClaim<?> claim, @Nullable QuotaUse use, @Nullable Lent lent) {
            boolean there = use == null
                    || (use.room().equals(claim.room()) && use.date().equals(claim.date()));
            var elsewhere = there ? null : use;
            return new ClaimDocument(
                    claim.act(),
                    claim.booking(),
                    claim.room().centre(),
                    claim.room().room(),
                    claim.date().toString(),
                    use == null ? null : use.minutes(),
                    elsewhere == null ? null : elsewhere.room().room(),
                    elsewhere == null ? null : elsewhere.date().toString(),
                    lent == null ? null : lent.from(),
                    lent == null ? null : lent.until(),
                    lent == null ? null : PiecesDocument.of(lent.pieces()),
                    claim.deadline());
        }

        LedgerClaim<QuotaUse> toUse() {
            if (minutes == null) {
                throw new IllegalStateException("a claim on a quota has a length");
            }
            return new LedgerClaim<>(
                    act,
                    booking,
                    roomId(),
                    LocalDate.parse(date),
                    new QuotaUse(
                            usedRoom == null ? roomId() : new RoomId(centre, usedRoom),
                            LocalDate.parse(usedOn == null ? date : usedOn),
                            minutes),
                    deadline);
        }

        LedgerClaim<Lent> toLent() {
            if (from == null || until == null || pieces == null) {
                throw new IllegalStateException("a claim on equipment has a time and pieces");
            }
            return new LedgerClaim<>(
                    act,
                    booking,
                    roomId(),
                    LocalDate.parse(date),
                    new Lent(
                            from,
                            until,
                            pieces.stream().collect(Collectors.toMap(PiecesDocument::code, PiecesDocument::count))),
                    deadline);
        }

        private RoomId roomId() {
            return new RoomId(centre, room);
        }
    }

    record PiecesDocument(String code, int count) {

        static List<PiecesDocument> of(Map<String, Integer> pieces) {
            return pieces.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(kind -> new PiecesDocument(kind.getKey(), kind.getValue()))
                    .toList();
        }
    }

    static <K, A> LedgerDocument of(Ledger<K, A> ledger, List<ClaimDocument> claims) {
        return new LedgerDocument(
                String.valueOf(ledger.key()),
                null,
                claims,
                ledger.countedAt(),
                ledger.countedFor().stream().sorted().toList(),
                firstDeadline(ledger));
    }

    static @Nullable Instant firstDeadline(Ledger<?, ?> ledger) {
        return ledger.claims().stream()
                .flatMap(claim -> Stream.ofNullable(claim.deadline()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    <K, A> Ledger<K, A> toLedger(K key, List<LedgerClaim<A>> amounts) {
        return new Ledger<>(key, version == null ? 0 : version, amounts, countedAt, Set.copyOf(countedFor));
    }
}
