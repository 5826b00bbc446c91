package pl.krakow.centra.events.programme;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.programme.Catalogue.CENTRES;
import static pl.krakow.centra.events.programme.Catalogue.NOWA_HUTA;
import static pl.krakow.centra.events.programme.Catalogue.REYMONTA;
import static pl.krakow.centra.events.programme.domain.Programme.MONDAY_17;
import static pl.krakow.centra.events.programme.domain.Programme.NOW;
import static pl.krakow.centra.events.programme.domain.Programme.cancelled;
import static pl.krakow.centra.events.programme.domain.Programme.draft;
import static pl.krakow.centra.events.programme.domain.Programme.drafting;
import static pl.krakow.centra.events.programme.domain.Programme.published;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import pl.krakow.centra.events.programme.EquipEvent.File;
import pl.krakow.centra.events.programme.EquipEvent.Label;
import pl.krakow.centra.events.programme.EquipEvent.Outcome;
import pl.krakow.centra.events.programme.EquipEvent.Target;
import pl.krakow.centra.events.programme.domain.EventId;
import pl.krakow.centra.events.programme.domain.EventState;
import pl.krakow.centra.events.programme.domain.InMemoryProgrammeEvents;
import pl.krakow.centra.events.programme.domain.Materials;
import pl.krakow.centra.events.programme.domain.ProgrammeEvent;
import pl.krakow.centra.events.programme.domain.Texts;
import pl.krakow.centra.events.rooms.RoomViews;
import pl.krakow.centra.events.rooms.domain.InMemoryRoomAnswers;
import pl.krakow.centra.kit.file.Download;
import pl.krakow.centra.kit.id.Ids;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.lease.Leases;
import pl.krakow.centra.kit.picture.PictureWorkshop;
import pl.krakow.centra.kit.problem.ProblemTexts;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.kit.test.EmbeddedServers;
import pl.krakow.centra.kit.test.InMemoryKeptFiles;
import pl.krakow.centra.kit.test.Persona;
import pl.krakow.centra.kit.test.PictureFiles;
import pl.krakow.centra.kit.web.Revision;

/** An event gets files and a picture, and everybody gets what is for them. */
class EquippingEventsTest {

    private static final Locale POLISH = Locale.of("pl");
    private static final Label FOR_ALL = new Label(new Texts("Program", "Programme", null), false);
    private static final Label FOR_PARTICIPANTS = new Label(new Texts("Slajdy", null, null), true);
    private static final Texts WORDS = new Texts("Ludzie przy stole", null, null);
    private static final byte[] PDF = "%PDF-1.7 program".getBytes(UTF_8);

    private final Ids ids = new UuidIds();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryProgrammeEvents events = new InMemoryProgrammeEvents();
    private final InMemoryKeptFiles files = new InMemoryKeptFiles();
    private final Set<String> participants = new HashSet<>();
    private final StaffViews views = new StaffViews(new InMemoryRoomAnswers(), new RoomViews(new ProblemTexts()));
    private final EquipEvent equipEvent = new EquipEvent(events, files, new PictureWorkshop(), views, clock);
    private final FindMaterials findMaterials = new FindMaterials(
            events, files, (subject, _) -> participants.contains(subject), new CentreStaff(CENTRES, clock));

    private final ProgrammeEvent training = announced();

    private ProgrammeEvent announced() {
        var draft = draft();
        events.add(drafting(draft));
        var announced = published(draft);
        events.save(announced);
        return announced.event();
    }

    private Target target(long seen) {
        return new Target(REYMONTA, training.id(), new Revision(seen), POLISH);
    }

    private static File pdf() {
        return new File(UUID.randomUUID(), "../program.exe", PDF);
    }

    private static EventView equipped(Outcome outcome) {
        return ((Outcome.Equipped) outcome).event();
    }

    private Optional<Download> download(UUID attachment, Persona by) {
        return findMaterials
                .attachment(REYMONTA, training.id(), attachment, by.actor())
                .map(FindMaterials.Found::download);
    }

    private static String text(Download download) {
        var bytes = new ByteArrayOutputStream();
        download.bytes().accept(bytes::writeBytes);
        return bytes.toString(UTF_8);
    }

    private ProgrammeEvent stored() {
        return events.find("reymonta", training.id()).orElseThrow();
    }

    @Test
    void everybodyDownloadsWhatIsForEverybodyUnderASafeName() {
        var view = equipped(equipEvent.attach(target(2), pdf(), FOR_ALL));

        assertThat(view.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.name()).isEqualTo("program.pdf");
            assertThat(attachment.title()).isEqualTo("Program");
            var download = download(attachment.id(), Persona.anonymous()).orElseThrow();
            assertThat(text(download)).isEqualTo("%PDF-1.7 program");
        });
        assertThat(view.revision()).isEqualTo(3);
        assertThat(events.news()).as("nobody is told of files").hasSize(2);
    }

    @Test
    void onlyWhoTakesPartAndStaffOfTheCentreHaveWhatIsForParticipants() {
        var slides = equipped(equipEvent.attach(target(2), pdf(), FOR_PARTICIPANTS))
                .attachments()
                .getFirst()
                .id();
        participants.add(Persona.resident().subject());

        assertThat(download(slides, Persona.resident())).isPresent();
        assertThat(download(slides, Persona.receptionist(REYMONTA))).isPresent();
        assertThat(download(slides, Persona.anotherResident())).isEmpty();
        assertThat(download(slides, Persona.coordinator(NOWA_HUTA))).isEmpty();
        assertThat(download(slides, Persona.anonymous())).isEmpty();
        assertThat(EventView.of(stored(), POLISH).attachments()).isEmpty();
        assertThat(findMaterials
                        .attachments(REYMONTA, training.id(), Persona.resident().actor(), POLISH)
                        .orElseThrow())
                .hasSize(1);

        equipEvent.relabel(target(3), slides, FOR_ALL);
        assertThat(download(slides, Persona.anonymous())).isPresent();
    }

    @Test
    void aDraftsFilesAreForItsStaffOnly() {
        var draft = draft();
        events.add(drafting(draft));
        var program = equipped(
                        equipEvent.attach(new Target(REYMONTA, draft.id(), new Revision(1), POLISH), pdf(), FOR_ALL))
                .attachments()
                .getFirst()
                .id();

        assertThat(findMaterials.attachment(
                        REYMONTA, draft.id(), program, Persona.anonymous().actor()))
                .isEmpty();
        assertThat(findMaterials.attachment(
                        REYMONTA, draft.id(), program, Persona.adviser(REYMONTA).actor()))
                .isPresent();
        assertThat(findMaterials.ofParticipant("reymonta", draft.id().value(), POLISH))
                .isEmpty();
    }

    @Test
    void takesNothingThatCouldRunAndNoMoreThanTwelve() {
        assertThat(equipEvent.attach(
                        target(2), new File(UUID.randomUUID(), "a.pdf", new byte[] {'M', 'Z', 0, 1}), FOR_ALL))
                .isEqualTo(new Outcome.FileRefused());
        for (int number = 0; number < Materials.MOST_ATTACHMENTS; number++) {
            equipped(equipEvent.attach(target(2 + number), pdf(), FOR_ALL));
        }
        assertThat(equipEvent.attach(target(14), pdf(), FOR_ALL))
                .isEqualTo(new Outcome.TooMany(Materials.MOST_ATTACHMENTS));
    }

    @Test
    void attachesOnceWhatIsSentTwiceAndNothingOnWhatSomebodySawBefore() {
        var file = pdf();
        equipped(equipEvent.attach(target(2), file, FOR_ALL));

        assertThat(equipped(equipEvent.attach(target(2), file, FOR_ALL)).attachments())
                .hasSize(1);
        assertThat(equipEvent.attach(target(2), pdf(), FOR_ALL)).isEqualTo(new Outcome.Outdated());
        assertThat(stored().revision()).isEqualTo(3);
    }

    @Test
    void whatIsTakenAwayIsGoneAtOnceWithItsBytes() {
        var file = pdf();
        equipped(equipEvent.attach(target(2), file, FOR_ALL));

        equipped(equipEvent.detach(target(3), file.id()));

        assertThat(download(file.id(), Persona.coordinator(REYMONTA))).isEmpty();
        assertThat(files.read(training.id().toString(), file.id(), _ -> {})).isFalse();
        assertThat(equipEvent.detach(target(4), file.id())).isEqualTo(new Outcome.AttachmentUnknown());
    }

    @Test
    void showsOnePictureWithoutWhereItWasTaken() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        equipped(equipEvent.show(target(2), first, PictureFiles.png(300, 200), WORDS));
        equipped(equipEvent.show(target(3), second, PictureFiles.jpegFromAPhone(600, 400, 6), WORDS));

        var shown = findMaterials
                .picture(REYMONTA, training.id(), second, Persona.anonymous().actor())
                .orElseThrow();
        assertThat(shown.picture().height()).isEqualTo(600);
        assertThat(shown.picture().alternative()).isEqualTo(WORDS);
        assertThat(new String(shown.bytes(), ISO_8859_1)).doesNotContain(PictureFiles.SECRET);
        assertThat(shown.forEverybody()).isTrue();
        assertThat(files.read(training.id().toString(), first, _ -> {})).isFalse();
        assertThat(equipEvent.show(target(4), UUID.randomUUID(), PictureFiles.gif(300, 300), WORDS))
                .isEqualTo(new Outcome.PictureNotReadable());
        assertThat(equipEvent.show(target(4), UUID.randomUUID(), PictureFiles.png(199, 100), WORDS))
                .isEqualTo(new Outcome.PictureSizeOutOfRange());
        assertThat(equipped(equipEvent.hide(target(4))).picture()).isNull();
    }

    @Test
    void changesNothingOfWhatWasCancelled() {
        events.save(cancelled(training));

        assertThat(equipEvent.attach(target(3), pdf(), FOR_ALL))
                .isEqualTo(new Outcome.NotPossible(EventState.CANCELLED));
    }

    @Test
    void aCopyHasFilesOfItsOwn() {
        var file = pdf();
        equipped(equipEvent.attach(target(2), file, FOR_PARTICIPANTS));
        equipped(equipEvent.show(target(3), UUID.randomUUID(), PictureFiles.png(300, 200), WORDS));
        var draftEvent = new DraftEvent(events, views, new CopyMaterials(files, ids), CENTRES, ids, clock);
        var again = new EventId(UUID.randomUUID());

        draftEvent.copy(new DraftEvent.Copy(
                again,
                REYMONTA,
                training.id(),
                MONDAY_17.plus(Duration.ofDays(7)),
                Persona.coordinator(REYMONTA).actor(),
                POLISH));
        equipped(equipEvent.detach(target(4), file.id()));

        var copy = events.find("reymonta", again).orElseThrow().materials();
        assertThat(copy.attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.participantsOnly()).isTrue();
            assertThat(attachment.id()).isNotEqualTo(file.id());
            assertThat(text(Download.of(files, again.toString(), attachment.file())))
                    .isEqualTo("%PDF-1.7 program");
        });
        assertThat(copy.files()).hasSize(2).allMatch(each -> files.read(again.toString(), each, _ -> {}));
    }

    @Test
    void filesGoWhenTheEventEndedLongerAgoThanTheyAreKept() {
        var file = pdf();
        equipped(equipEvent.attach(target(2), file, FOR_ALL));

        clear(Duration.ofDays(729));
        assertThat(stored().materials().attachments()).hasSize(1);

        clear(Duration.ofDays(732));
        assertThat(stored().materials()).isEqualTo(Materials.NONE);
        assertThat(files.read(training.id().toString(), file.id(), _ -> {})).isFalse();
    }

    private void clear(Duration afterTheEnd) {
        var then = Clock.fixed(training.details().end().plus(afterTheEnd), ZoneOffset.UTC);
        new ClearMaterials(
                        events,
                        files,
                        new MaterialsSettings(DataSize.ofMegabytes(6), Period.ofYears(2)),
                        CENTRES,
                        new Leases(EmbeddedServers.mongo(), Clock.systemUTC(), ids),
                        then)
                .sweep();
    }
}
