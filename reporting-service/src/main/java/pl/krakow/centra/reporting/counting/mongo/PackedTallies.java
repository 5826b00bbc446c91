package pl.krakow.centra.reporting.counting.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.reporting.counting.bitmap.RoaringMemberSet;
import pl.krakow.centra.reporting.counting.domain.Cell;
import pl.krakow.centra.reporting.counting.domain.MemberSet;
import pl.krakow.centra.reporting.counting.domain.Tally;

/**
 * Tallies as bytes, each under a number. As documents of their own the amounts of a year of days would be ten times as long, and taking
 * those apart is what reading a report would mostly be.
 *
 * <p>Four-byte numbers, the greatest byte first: how many cells there are, and of each the length of its key and the key in UTF-8; how
 * many tallies, and of each its number; how many sums, and of each the place of its cell and the amount in eight bytes; how many sets,
 * and of each the place of its cell, a length, and a bitmap in the portable Roaring format of that length.
 */
final class PackedTallies {

    private static final int SUM_BYTES = Integer.BYTES + Long.BYTES;

    private PackedTallies() {}

    static byte[] pack(Map<Integer, Tally> tallies) {
        Map<Cell, Integer> places = new LinkedHashMap<>();
        for (var tally : tallies.values()) {
            tally.sums().keySet().forEach(cell -> places.putIfAbsent(cell, places.size()));
            tally.members().keySet().forEach(cell -> places.putIfAbsent(cell, places.size()));
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(places.size());
            for (var cell : places.keySet()) {
                write(out, cell.key().getBytes(UTF_8));
            }
            out.writeInt(tallies.size());
            for (var each : tallies.entrySet()) {
                out.writeInt(each.getKey());
                out.writeInt(each.getValue().sums().size());
                for (var sum : each.getValue().sums().entrySet()) {
                    out.writeInt(places.getOrDefault(sum.getKey(), 0));
                    out.writeLong(sum.getValue());
                }
                out.writeInt(each.getValue().members().size());
                for (var set : each.getValue().members().entrySet()) {
                    out.writeInt(places.getOrDefault(set.getKey(), 0));
                    write(out, ((RoaringMemberSet) set.getValue()).toBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written but memory", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** A cell this version doesn't know is of a newer one and none of its business. */
    static Map<Integer, Tally> unpack(byte[] bytes) {
        return unpack(bytes, _ -> true);
    }

    /** Only the tallies of the wanted numbers; the others are stepped over. */
    static Map<Integer, Tally> unpack(byte[] bytes, IntPredicate wanted) {
        var in = ByteBuffer.wrap(bytes);
        var cells = new @Nullable Cell[in.getInt()];
        for (int i = 0; i < cells.length; i++) {
            var key = new byte[in.getInt()];
            in.get(key);
            cells[i] = CellKeys.cell(new String(key, UTF_8));
        }
        int many = in.getInt();
        Map<Integer, Tally> tallies = HashMap.newHashMap(many);
        for (int i = 0; i < many; i++) {
            int number = in.getInt();
            int sums = in.getInt();
            if (!wanted.test(number)) {
                in.position(in.position() + sums * SUM_BYTES);
                for (int set = in.getInt(); set > 0; set--) {
                    in.position(in.position() + Integer.BYTES);
                    int length = in.getInt();
                    in.position(in.position() + length);
                }
                continue;
            }
            Map<Cell, Long> amounts = HashMap.newHashMap(sums);
            for (int sum = 0; sum < sums; sum++) {
                var cell = cells[in.getInt()];
                long amount = in.getLong();
                if (cell != null) {
                    amounts.put(cell, amount);
                }
            }
            int sets = in.getInt();
            Map<Cell, MemberSet> members = HashMap.newHashMap(sets);
            for (int set = 0; set < sets; set++) {
                var cell = cells[in.getInt()];
                int length = in.getInt();
                if (cell != null) {
                    members.put(cell, RoaringMemberSet.fromBytes(in.slice(in.position(), length)));
                }
                in.position(in.position() + length);
            }
            tallies.put(number, new Tally(amounts, members));
        }
        return tallies;
    }
}
