package pl.krakow.centra.booking.fairness.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import pl.krakow.centra.booking.fairness.domain.ClaimRefusal.TooLittleEquipment;

/**
 * Says whether there are enough pieces of movable equipment throughout a time. What a booking has throughout that time
 * already is never refused to it, also when the centre has fewer pieces since.
 */
public final class EquipmentPolicy {

    private EquipmentPolicy() {}

    /** @param stock how many pieces the centre has, by code */
    public static Optional<ClaimRefusal> objection(
            Ledger<EquipmentLedgerKey, Lent> ledger, UUID booking, Lent wanted, Map<String, Integer> stock) {
        var others = ledger.amountsBeside(booking);
        var own = ledger.amountsOf(booking);
        return new TreeMap<>(wanted.pieces())
                .entrySet().stream()
                        .filter(pieces -> own.stream()
                                .noneMatch(lent ->
                                        lent.covers(wanted) && lent.piecesOf(pieces.getKey()) >= pieces.getValue()))
                        .flatMap(
                                pieces -> objection(pieces.getKey(), pieces.getValue(), wanted, others, stock).stream())
                        .findFirst();
    }

    private static Optional<ClaimRefusal> objection(
            String code, int pieces, Lent wanted, Collection<List<Lent>> others, Map<String, Integer> stock) {
        int free = free(code, stock.getOrDefault(code, 0), wanted.from(), wanted.until(), others);
        return pieces <= free ? Optional.empty() : Optional.of(new TooLittleEquipment(code, pieces, free));
    }

    /**
     * How many pieces nobody has at any moment of the time; none rather than less than none when the stock has shrunk.
     *
     * @param others what is lent, grouped by booking; of the claims of one booking that lie upon each other the larger
     *     counts
     */
    public static int free(String code, int stock, Instant from, Instant until, Collection<List<Lent>> others) {
        int most = Stream.concat(
                        Stream.of(from),
                        others.stream()
                                .flatMap(List::stream)
                                .map(Lent::from)
                                .filter(begin -> begin.isAfter(from) && begin.isBefore(until)))
                .distinct()
                .mapToInt(moment -> outAt(moment, code, others))
                .max()
                .orElse(0);
        return Math.max(0, stock - most);
    }

    /**
     * When there are fewer free pieces than are wanted of some kind, in the order of time; nothing when there are always
     * enough.
     */
    public static List<Lack> lacking(
            Map<String, Integer> wanted, Map<String, Integer> stock, Collection<List<Lent>> others) {
        if (wanted.entrySet().stream().anyMatch(kind -> stock.getOrDefault(kind.getKey(), 0) < kind.getValue())) {
            return List.of(Lack.ALWAYS);
        }
        var moments = others.stream()
                .flatMap(List::stream)
                .flatMap(lent -> Stream.of(lent.from(), lent.until()))
                .distinct()
                .sorted()
                .toList();
        var lacks = new ArrayList<Lack>();
        for (int i = 0; i + 1 < moments.size(); i++) {
            var from = moments.get(i);
            boolean tooFew = wanted.entrySet().stream()
                    .anyMatch(kind -> stock.getOrDefault(kind.getKey(), 0) - outAt(from, kind.getKey(), others)
                            < kind.getValue());
            if (tooFew) {
                lacks.add(new Lack(from, moments.get(i + 1)));
            }
        }
        return lacks;
    }

    /** The number of pieces lent changes upwards only where somebody's time begins. */
    private static int outAt(Instant moment, String code, Collection<List<Lent>> others) {
        return others.stream()
                .mapToInt(ofOne -> ofOne.stream()
                        .filter(lent -> lent.isOutAt(moment))
                        .mapToInt(lent -> lent.piecesOf(code))
                        .max()
                        .orElse(0))
                .sum();
    }
}
