package pl.krakow.centra.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

/** What Spring Data makes of the store: versions, translated errors, pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpringDataTest {

    private static final Instant NINE = Instant.parse("2026-11-20T08:00:00Z");

    private TestStore store;
    private MongoTemplate template;
    private Sheets sheets;

    @Document("sheets")
    record Sheet(
            @Id String id,
            String room,
            Instant start,
            int people,
            @Version @Nullable Long version) {

        Sheet withPeople(int number) {
            return new Sheet(id, room, start, number, version);
        }
    }

    interface Sheets extends MongoRepository<Sheet, String> {

        Window<Sheet> findFirst7ByRoom(String room, ScrollPosition position, Sort sort);

        List<Sheet> findByRoomAndStartBetween(String room, Instant from, Instant until);
    }

    @BeforeAll
    void open(@TempDir Path directory) {
        store = TestStore.open(directory.resolve("spring.store"));
        template = new MongoTemplate(store.client(), "test");
        sheets = new MongoRepositoryFactory(template).getRepository(Sheets.class);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        template.dropCollection(Sheet.class);
        template.indexOps(Sheet.class)
                .createIndex(new Index()
                        .on("room", Sort.Direction.ASC)
                        .on("start", Sort.Direction.ASC)
                        .unique());
    }

    private static Sheet sheet(int i) {
        return new Sheet("s" + i, "1w040", NINE.plusSeconds(900L * i), 5, null);
    }

    @Test
    void refusesToSaveWhatSomebodyElseHasChanged() {
        Sheet first = sheets.save(sheet(1));
        Sheet second = sheets.save(first.withPeople(6));
        assertThat(first.version()).isZero();
        assertThat(second.version()).isEqualTo(1);
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> sheets.save(first.withPeople(7)));
        assertThat(sheets.findById("s1")).contains(second);
    }

    @Test
    void savesAVersionedDocumentByItsId() {
        sheets.saveAll(IntStream.range(0, 200).mapToObj(SpringDataTest::sheet).toList());
        Sheet sheet = sheets.findById("s77").orElseThrow();
        assertThat(store.examined(() -> sheets.save(sheet.withPeople(9)))).isLessThanOrEqualTo(1);
    }

    @Test
    void translatesADuplicateKey() {
        sheets.save(sheet(1));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> sheets.save(new Sheet("other", "1w040", NINE.plusSeconds(900), 1, null)));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> template.insert(new Sheet("s1", "1w041", NINE, 1, null)));
    }

    @Test
    void scrollsByKey() {
        sheets.saveAll(IntStream.range(0, 20).mapToObj(SpringDataTest::sheet).toList());
        List<String> seen = new ArrayList<>();
        ScrollPosition position = ScrollPosition.keyset();
        Window<Sheet> window;
        do {
            window = sheets.findFirst7ByRoom("1w040", position, Sort.by("start"));
            window.forEach(sheet -> seen.add(sheet.id()));
            position = window.isEmpty() ? position : window.positionAt(window.size() - 1);
        } while (window.hasNext());
        assertThat(seen).isEqualTo(IntStream.range(0, 20).mapToObj(i -> "s" + i).toList());
    }

    @Test
    void pagesAndCounts() {
        sheets.saveAll(IntStream.range(0, 20).mapToObj(SpringDataTest::sheet).toList());
        var page = sheets.findAll(PageRequest.of(1, 8, Sort.by("start").descending()));
        assertThat(page.getTotalElements()).isEqualTo(20);
        assertThat(page.getContent()).extracting(Sheet::id).startsWith("s11").hasSize(8);
        assertThat(sheets.findByRoomAndStartBetween("1w040", NINE, NINE.plusSeconds(2_700)))
                .hasSize(2);
        assertThat(sheets.existsById("s3")).isTrue();
        assertThat(template.collectionExists(Sheet.class)).isTrue();
    }
}
