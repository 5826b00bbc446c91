package pl.krakow.centra.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyEncodingTest {

    private static final List<@Nullable Object> VALUES = values();

    @Test
    void sortsAsTheEngineCompares() {
        for (Object a : VALUES) {
            for (Object b : VALUES) {
                assertThat(Integer.signum(Arrays.compareUnsigned(KeyEncoding.of(a), KeyEncoding.of(b))))
                        .as("%s against %s", a, b)
                        .isEqualTo(Integer.signum(ValueComparator.asc().compare(a, b)));
            }
        }
    }

    @Test
    void sortsTheOtherWayRoundWhenDescending() {
        for (Object a : VALUES) {
            for (Object b : VALUES) {
                assertThat(Integer.signum(Arrays.compareUnsigned(descending(a), descending(b))))
                        .as("%s against %s", a, b)
                        .isEqualTo(-Integer.signum(ValueComparator.asc().compare(a, b)));
            }
        }
    }

    @Test
    void findsTheEndOfEveryValue() {
        for (Object value : VALUES) {
            KeyEncoding encoding = new KeyEncoding();
            encoding.put(value);
            encoding.putDescending(value);
            encoding.putBytes(new byte[] {7});
            byte[] key = encoding.toBytes();
            int end = KeyEncoding.end(key, 0, true);
            assertThat(end).as("%s", value).isEqualTo(KeyEncoding.of(value).length);
            assertThat(KeyEncoding.end(key, end, false)).as("%s", value).isEqualTo(key.length - 1);
        }
    }

    @Test
    void encodesEqualNumbersOfAllTypesAlike() {
        assertThat(KeyEncoding.of(12))
                .isEqualTo(KeyEncoding.of(12L))
                .isEqualTo(KeyEncoding.of(12.0))
                .isEqualTo(KeyEncoding.of(Decimal128.fromNumber(12)));
        assertThat(KeyEncoding.of(0.0)).isEqualTo(KeyEncoding.of(-0.0));
    }

    @Test
    void tellsLongsApartThatAreOneDouble() {
        assertThat(KeyEncoding.of(9_007_199_254_740_993L)).isNotEqualTo(KeyEncoding.of(9_007_199_254_740_992L));
        assertThat(KeyEncoding.bound(9_007_199_254_740_993L)).isEqualTo(KeyEncoding.bound(9_007_199_254_740_992L));
    }

    @Test
    void knowsWhatComesAfterAPrefix() {
        assertThat(KeyEncoding.after(new byte[] {1, 2})).containsExactly(1, 3);
        assertThat(KeyEncoding.after(new byte[] {1, (byte) 0xFF})).containsExactly(2);
        assertThat(KeyEncoding.after(new byte[] {(byte) 0xFF})).isNull();
    }

    private static byte[] descending(@Nullable Object value) {
        KeyEncoding encoding = new KeyEncoding();
        encoding.putDescending(value);
        return encoding.toBytes();
    }

    private static List<@Nullable Object> values() {
        Random random = new Random(20);
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                null,
                MinKey.getInstance(),
                MaxKey.getInstance(),
                0,
                -1,
                1,
                1.5,
                -1.5,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Long.MAX_VALUE - 4096,
                Long.MIN_VALUE + 4096,
                (1L << 53) + 1,
                (1L << 53) + 2,
                "",
                "a",
                "ab",
                "Łódź",
                "łódź",
                "\u0000",
                "\u0001",
                "a\u0000b",
                "\uD83D\uDE00",
                "\uFFFF",
                true,
                false,
                Instant.EPOCH,
                Instant.parse("2026-11-20T10:00:00Z"),
                Instant.parse("1919-11-20T10:00:00Z"),
                new BinData(new byte[] {1, 2, 3}),
                new BinData(new byte[] {9}),
                new Document(),
                new Document("a", 1),
                new Document("a", 2),
                new Document("a", 1).append("b", "x"),
                new Document("b", 1),
                new Document("a", "1")));
        for (int i = 0; i < 40; i++) {
            values.add(random.nextInt());
            values.add(random.nextLong());
            values.add(random.nextGaussian() * 1e6);
            values.add(new UUID(random.nextLong(), random.nextLong()));
            byte[] id = new byte[12];
            random.nextBytes(id);
            values.add(new ObjectId(id));
            values.add(Instant.ofEpochMilli(random.nextLong() / 1_000_000));
            values.add(random.ints(random.nextInt(6), 0, 0x1000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        return values;
    }
}
