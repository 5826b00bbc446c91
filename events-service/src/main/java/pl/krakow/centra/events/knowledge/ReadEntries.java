package pl.krakow.centra.events.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.knowledge.EntryView.FileView;
import pl.krakow.centra.events.knowledge.EntryView.ListedView;
import pl.krakow.centra.events.knowledge.EntryView.RecordingView;
import pl.krakow.centra.events.knowledge.EntryView.RelatedView;
import pl.krakow.centra.events.knowledge.EntryView.SourceView;
import pl.krakow.centra.events.knowledge.EntryView.StaffPart;
import pl.krakow.centra.events.knowledge.EntryView.StepView;
import pl.krakow.centra.events.knowledge.EntryView.VersionView;
import pl.krakow.centra.events.knowledge.EntryView.WholeVersionView;
import pl.krakow.centra.events.knowledge.EntryView.WrittenText;
import pl.krakow.centra.events.knowledge.SearchView.NamedTopic;
import pl.krakow.centra.events.knowledge.domain.Entries;
import pl.krakow.centra.events.knowledge.domain.Entry;
import pl.krakow.centra.events.knowledge.domain.EntryId;
import pl.krakow.centra.events.knowledge.domain.EntryKind;
import pl.krakow.centra.events.knowledge.domain.EntryState;
import pl.krakow.centra.events.knowledge.domain.Slug;
import pl.krakow.centra.events.knowledge.domain.Texts;
import pl.krakow.centra.events.knowledge.domain.Topics;
import pl.krakow.centra.events.knowledge.markdown.Markdown;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.file.Download;
import pl.krakow.centra.kit.file.domain.KeptFile;
import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;

/** Shows entries: what is published to everybody, everything and its history to the staff who write it. */
@Component
@RequiredArgsConstructor
public class ReadEntries {

    private static final int EXCERPT = 220;

    private final Entries entries;
    private final KeptFiles knowledgeFiles;
    private final Topics topics;
    private final CountUse countUse;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** What is found under an address. */
    public sealed interface Read {

        record Shown(EntryView entry) implements Read {}

        /** It is shown under another slug by now. */
        record Moved(String slug) implements Read {}

        record Unknown() implements Read {}
    }

    /** @param address a slug it has or had, or its id */
    public Read published(String address, Locale language) {
        var entry = at(address).filter(Entry::isPublic);
        if (entry.isEmpty()) {
            return new Read.Unknown();
        }
        boolean former = Slug.isSlug(address)
                && entry.get().formerSlugs().stream()
                        .anyMatch(slug -> slug.value().equals(address));
        return former ? new Read.Moved(entry.get().slug().value()) : new Read.Shown(view(entry.get(), language, false));
    }

    private Optional<Entry> at(String address) {
        return id(address)
                .flatMap(id -> entries.find(new EntryId(id)))
                .or(() -> Slug.isSlug(address) ? entries.find(new Slug(address)) : Optional.empty());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** For the staff of a centre: its own and the city's. */
    public Optional<EntryView> ofCentre(CentreId centre, EntryId id, Locale language) {
        return own(centre, id).map(entry -> view(entry, language, true));
    }

    Optional<Entry> own(CentreId centre, EntryId id) {
        return entries.find(id)
                .filter(entry -> entry.centre() == null || entry.centre().equals(centre.value()));
    }

    /** A text as its readers would see it; nothing of it is kept. */
    public EntryView.PreviewView preview(String markdown) {
        var rendered = Markdown.render(markdown);
        return new EntryView.PreviewView(rendered.html(), rendered.minutes());
    }

    /** @param due only what is to be reviewed by today, longest first */
    public record ListQuery(
            CentreId centre,
            @Nullable EntryState state,
            @Nullable EntryKind kind,
            boolean due,
            Paging paging,
            Locale language) {}

    public Page<ListedView> list(ListQuery query) {
        int limit = query.paging.limit();
        var today = today();
        if (query.due) {
            var after = query.paging
                    .after()
                    .map(cursor -> new Entries.DuePosition(cursor.date(0), cursor.uuid(1)))
                    .orElse(null);
            return Page.of(
                            entries.dueForReview(query.centre.value(), true, today, after, limit + 1),
                            limit,
                            entry -> Cursor.of(
                                    Objects.requireNonNull(entry.content().reviewOn()), entry.id()))
                    .map(entry -> listed(entry, today, query.language));
        }
        var after = query.paging
                .after()
                .map(cursor -> new Entries.Position(cursor.instant(0), cursor.uuid(1)))
                .orElse(null);
        return Page.of(
                        entries.list(
                                new Entries.Selection(query.centre.value(), true, query.state, query.kind),
                                after,
                                limit + 1),
                        limit,
                        entry -> Cursor.of(entry.last().at(), entry.id()))
                .map(entry -> listed(entry, today, query.language));
    }

    private static ListedView listed(Entry entry, LocalDate today, Locale language) {
        return new ListedView(
                entry.id().value(),
                entry.slug().value(),
                entry.kind(),
                entry.state(),
                entry.centre(),
                entry.content().texts().in(language.getLanguage()).text().title(),
                entry.content().topics(),
                entry.content().reviewOn(),
                entry.isDue(today),
                StepView.of(entry.last()),
                entry.revision());
    }

    public Optional<Page<VersionView>> versions(CentreId centre, EntryId id, Paging paging) {
        int limit = paging.limit();
        var below = paging.after().map(cursor -> cursor.number(0)).orElse(null);
        return own(centre, id)
                .map(_ -> Page.of(
                                entries.versions(id, below, limit + 1), limit, version -> Cursor.of(version.revision()))
                        .map(version -> new VersionView(
                                version.revision(),
                                version.state(),
                                version.content().texts().pl().title(),
                                StepView.of(version.step()))));
    }

    public Optional<WholeVersionView> version(CentreId centre, EntryId id, long revision) {
        return own(centre, id)
                .flatMap(_ -> entries.version(id, revision))
                .map(version -> new WholeVersionView(
                        version.revision(),
                        version.state(),
                        StepView.of(version.step()),
                        written(version.content().texts()),
                        Markdown.render(version.content().texts().pl().body()).html(),
                        version.content().topics(),
                        version.content().files().stream()
                                .map(file -> fileView(id, file))
                                .toList()));
    }

    /**
     * A published entry's file; counted, without anything of who asked.
     *
     * @param counted whether it is a download anybody will read
     */
    public Optional<Download> download(UUID entry, UUID file, boolean counted) {
        return entries.find(new EntryId(entry))
                .filter(Entry::isPublic)
                .flatMap(found -> found.content().files().stream()
                        .filter(each -> each.id().equals(file))
                        .findFirst()
                        .map(each -> {
                            if (counted) {
                                entries.countDownload(found.id());
                                countUse.downloaded(found.centre(), found.kind());
                            }
                            return download(found.id(), each);
                        }));
    }

    /** Any version's file, for staff. */
    public Optional<Download> download(CentreId centre, EntryId id, UUID file) {
        return own(centre, id)
                .flatMap(entry -> Stream.concat(
                                entry.content().files().stream(),
                                entries.versions(id, null, 100).stream()
                                        .flatMap(version -> version.content().files().stream()))
                        .filter(each -> each.id().equals(file))
                        .findFirst())
                .map(each -> download(id, each));
    }

    private Download download(EntryId entry, KeptFile file) {
        return Download.of(knowledgeFiles, entry.toString(), file);
    }

    EntryView view(Entry entry, Locale language, boolean staff) {
        var content = entry.content();
        var localised = content.texts().in(language.getLanguage());
        var rendered = Markdown.render(localised.text().body());
        var names = topics.all().stream()
                .collect(Collectors.toMap(topic -> topic.slug().value(), topic -> topic.in(language.getLanguage())));
        var recording = content.recording();
        return new EntryView(
                entry.id().value(),
                entry.slug().value(),
                entry.kind(),
                entry.state(),
                entry.centre(),
                localised.language(),
                content.texts().byLanguage().keySet(),
                localised.text().title(),
                rendered.html(),
                rendered.headings(),
                rendered.excerpt(EXCERPT),
                rendered.minutes(),
                content.topics().stream()
                        .filter(names::containsKey)
                        .map(slug -> new NamedTopic(slug, names.getOrDefault(slug, slug)))
                        .toList(),
                content.files().stream().map(file -> fileView(entry.id(), file)).toList(),
                recording == null
                        ? null
                        : new RecordingView(
                                recording.link(),
                                (int) Math.max(1, recording.duration().toMinutes()),
                                (int) recording.duration().toSeconds(),
                                recording.captions(),
                                recording.transcript()),
                related(content.relatedEntries(), language),
                content.relatedEvents(),
                content.sources().stream()
                        .map(source -> new SourceView(source.title(), source.link()))
                        .toList(),
                content.checkedOn(),
                content.reviewOn(),
                content.reviewOn() != null && content.reviewOn().isBefore(today()),
                content.outdated(),
                entry.publishedAt(),
                entry.last().at(),
                entry.revision(),
                staff ? staffPart(entry) : null);
    }

    private StaffPart staffPart(Entry entry) {
        var counts = entries.counts(entry.id());
        return new StaffPart(
                written(entry.content().texts()),
                StepView.of(entry.last()),
                counts.helpful(),
                counts.notHelpful(),
                counts.downloads());
    }

    private static Map<String, WrittenText> written(Texts texts) {
        var written = new LinkedHashMap<String, WrittenText>();
        texts.byLanguage()
                .forEach((language, text) -> written.put(language, new WrittenText(text.title(), text.body())));
        return written;
    }

    private static FileView fileView(EntryId entry, KeptFile file) {
        return new FileView(
                file.id(),
                file.name(),
                file.type(),
                file.size(),
                file.sha256(),
                "/api/v1/knowledge/entries/%s/files/%s".formatted(entry, file.id()));
    }

    /** Those that are published, in the order they were named in. */
    private List<RelatedView> related(List<UUID> ids, Locale language) {
        var found = entries.find(ids).stream()
                .filter(Entry::isPublic)
                .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(entry -> {
                    var text = entry.content().texts().in(language.getLanguage());
                    return new RelatedView(
                            entry.id().value(),
                            entry.slug().value(),
                            entry.kind(),
                            text.language(),
                            text.text().title());
                })
                .toList();
    }

    /** False when there is no such entry to vote on. */
    public boolean vote(UUID entry, boolean helpful) {
        var id = new EntryId(entry);
        if (entries.find(id).filter(Entry::isPublic).isEmpty()) {
            return false;
        }
        entries.countVote(id, helpful);
        return true;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(centres.city().zone()));
    }
}
