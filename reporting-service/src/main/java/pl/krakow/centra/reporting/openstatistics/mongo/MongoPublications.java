package pl.krakow.centra.reporting.openstatistics.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.counting.domain.Indicator;
import pl.krakow.centra.reporting.openstatistics.domain.OpenTable;
import pl.krakow.centra.reporting.openstatistics.domain.Publication;
import pl.krakow.centra.reporting.openstatistics.domain.Publications;
import pl.krakow.centra.reporting.openstatistics.domain.Published;

@Slf4j
@Component
@RequiredArgsConstructor
class MongoPublications implements Publications {

    static final String COLLECTION = "publications";

    private final MongoOperations mongo;

    @Override
    public Optional<Publication> find(int year) {
        return Optional.ofNullable(mongo.findById(year, PublicationDocument.class, COLLECTION))
                .map(PublicationDocument::toPublication);
    }

    @Override
    public List<Publication> all() {
        return mongo
                .find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")), PublicationDocument.class, COLLECTION)
                .stream()
                .map(PublicationDocument::toPublication)
                .toList();
    }

    @Override
    public void add(Publication publication) {
        try {
            mongo.insert(PublicationDocument.of(publication), COLLECTION);
        } catch (DuplicateKeyException e) {
            log.debug("{} is published already", publication.year());
        }
    }

    @TypeAlias("publication")
    private record PublicationDocument(
            @Id int id, String definitions, Instant publishedAt, int closing, String hash, List<CellDocument> cells) {

        static PublicationDocument of(Publication publication) {
            return new PublicationDocument(
                    publication.year(),
                    publication.definitions(),
                    publication.publishedAt(),
                    publication.closing(),
                    publication.hash(),
                    publication.cells().stream().map(CellDocument::of).toList());
        }

        Publication toPublication() {
            return new Publication(
                    id,
                    definitions,
                    publishedAt,
                    closing,
                    hash,
                    cells.stream().map(CellDocument::toCell).toList());
        }
    }

    private record CellDocument(
            String table,
            String indicator,
            String place,
            @Nullable String part,
            @Nullable Long value) {

        static CellDocument of(Published cell) {
            return new CellDocument(
                    cell.table().name(), cell.indicator().name(), cell.place(), cell.part(), cell.value());
        }

        Published toCell() {
            return new Published(OpenTable.valueOf(table), Indicator.valueOf(indicator), place, part, value);
        }
    }
}
