package pl.krakow.centra.booking.reservation;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.core.io.FileSystemResource;

import pl.krakow.centra.booking.beneficiaries.Trust;
import pl.krakow.centra.booking.beneficiaries.domain.Beneficiary;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryKind;
import pl.krakow.centra.booking.beneficiaries.domain.Change;
import pl.krakow.centra.booking.beneficiaries.domain.Evidence;
import pl.krakow.centra.booking.beneficiaries.domain.InMemoryBeneficiaries;
import pl.krakow.centra.booking.beneficiaries.domain.Invitation;
import pl.krakow.centra.booking.beneficiaries.domain.Profile;
import pl.krakow.centra.booking.beneficiaries.domain.RegisterNumbers;
import pl.krakow.centra.booking.beneficiaries.domain.Registration;
import pl.krakow.centra.booking.beneficiaries.domain.Standing;
import pl.krakow.centra.booking.fairness.Fairness;
import pl.krakow.centra.booking.fairness.domain.EquipmentLedgerKey;
import pl.krakow.centra.booking.fairness.domain.InMemoryLedgers;
import pl.krakow.centra.booking.fairness.domain.Ledgers;
import pl.krakow.centra.booking.fairness.domain.Lent;
import pl.krakow.centra.booking.fairness.domain.QuotaLedgerKey;
import pl.krakow.centra.booking.fairness.domain.QuotaUse;
import pl.krakow.centra.booking.reservation.domain.BookingId;
import pl.krakow.centra.booking.reservation.domain.DaySheets;
import pl.krakow.centra.booking.reservation.domain.InMemoryDaySheets;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.TimeSlot;
import pl.krakow.centra.booking.roomrequests.AnswerRoomRequests;
import pl.krakow.centra.booking.roomrequests.domain.RoomRequests;
import pl.krakow.centra.booking.rooms.domain.Approval;
import pl.krakow.centra.booking.rooms.domain.Hours;
import pl.krakow.centra.booking.rooms.domain.Lending;
import pl.krakow.centra.booking.rooms.domain.Lendings;
import pl.krakow.centra.booking.rooms.domain.OpeningHours;
import pl.krakow.centra.booking.rooms.domain.Room;
import pl.krakow.centra.booking.rooms.domain.RoomId;
import pl.krakow.centra.booking.rooms.domain.Rooms;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreCatalogueFile;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.race.Turns;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreGrant;
import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.kit.web.Revision;

/**
 * Reymonta with all its use cases over ports in memory: the large room 1w040, where the coordinator decides, and two
 * small ones that are lent at once. It is Tuesday, 1 December 2026, 8 in the morning, until a test says otherwise.
 */
public final class Centre {

    public static final CentreId REYMONTA = new CentreId("reymonta");
    public static final LocalDate MONDAY = Reymonta.MONDAY;
    public static final ZoneId KRAKOW = Reymonta.KRAKOW;
    public static final String REGULATIONS = "2026-01";

    public static final Actor ANNA = new Actor("anna", Set.of(), List.of());
    public static final Actor OLENA = new Actor("olena", Set.of(), List.of());
    public static final Actor COORDINATOR = staff("coordinator", StaffRole.COORDINATOR, REYMONTA);
    static final Actor RECEPTIONIST = staff("receptionist", StaffRole.RECEPTIONIST, REYMONTA);
    static final Actor COORDINATOR_ELSEWHERE = staff("elsewhere", StaffRole.COORDINATOR, new CentreId("nowa-huta"));

    public static final BeneficiaryId ASSOCIATION = Reymonta.ASSOCIATION;

    private static final List<Room> ROOMS = List.of(
            Reymonta.room("1w038", 20, Reymonta.with(Approval.TRUSTED_AT_ONCE)),
            Reymonta.room("1w039", 20, Reymonta.with(Approval.TRUSTED_AT_ONCE)),
            Reymonta.ROOM_1W040);
    private static final Rooms NO_ROOMS = new Rooms() {
        @Override
        public Optional<Room> find(RoomId id) {
            return Optional.empty();
        }

        @Override
        public List<Room> ofCentre(String centre) {
            return List.of();
        }
    };
    private static final ReservationSettings SETTINGS = new ReservationSettings(
            Duration.ofMinutes(10), Duration.ofHours(4), Duration.ofSeconds(30), Duration.ofSeconds(5));
    private static final CentreCatalogue CENTRES =
            CentreCatalogueFile.load(new FileSystemResource("../deploy/catalogue/centres.yml"));

    final InMemoryBeneficiaries beneficiaries = new InMemoryBeneficiaries();
    final DaySheets sheets;
    private final OnTheSheet onTheSheet;
    private Instant now = Reymonta.TUESDAY_BEFORE;
    private boolean offering = true;

    private final List<Room> rooms;
    private final Lending lending = new Lending(
            REYMONTA.value(),
            new OpeningHours(
                    Map.of(
                            DayOfWeek.MONDAY, Reymonta.NINE_TO_EIGHT,
                            DayOfWeek.TUESDAY, Reymonta.NINE_TO_EIGHT,
                            DayOfWeek.FRIDAY, List.of(Hours.parse("09:00-15:00"))),
                    Map.of(),
                    true),
            REGULATIONS);
    private final Rooms allRooms = new Rooms() {
        @Override
        public Optional<Room> find(RoomId id) {
            return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
        }

        @Override
        public List<Room> ofCentre(String centre) {
            return centre.equals(REYMONTA.value()) ? rooms : List.of();
        }
    };
    private final Lendings lendings =
            centre -> Optional.of(lending).filter(own -> own.centre().equals(centre));
    private final RoomDays roomDays = new RoomDays(_ -> false);

    public final Fairness fairness;
    private Standing standing = Standing.CLEAR;

    Centre() {
        this(new InMemoryDaySheets());
    }

    public Centre(DaySheets sheets) {
        this(sheets, ROOMS);
    }

    /** The same hours and people with other rooms. */
    public Centre(DaySheets sheets, List<Room> rooms) {
        this(sheets, rooms, new InMemoryLedgers<>(), new InMemoryLedgers<>(), Turns.NONE);
    }

    /** @param turns how writers queue for one document */
    public Centre(
            DaySheets sheets,
            Ledgers<QuotaLedgerKey, QuotaUse> quotas,
            Ledgers<EquipmentLedgerKey, Lent> equipment,
            Turns turns) {
        this(sheets, ROOMS, quotas, equipment, turns);
    }

    public Centre(
            DaySheets sheets,
            List<Room> rooms,
            Ledgers<QuotaLedgerKey, QuotaUse> quotas,
            Ledgers<EquipmentLedgerKey, Lent> equipment,
            Turns turns) {
        this.sheets = sheets;
        this.rooms = rooms;
        this.onTheSheet = new OnTheSheet(sheets, turns);
        var onSheets = new SheetsForFairness(sheets, onTheSheet, allRooms, CENTRES);
        this.fairness = new Fairness(onSheets, onSheets, allRooms, CENTRES, running(), quotas, equipment, turns);
        beneficiaries.add(Beneficiary.registered(
                ASSOCIATION,
                BeneficiaryKind.ORGANISATION,
                new Profile("Zielony Kraków", null, RegisterNumbers.NONE, null, List.of()),
                Set.of(ANNA.subject()),
                new Registration(REYMONTA.value(), ANNA.subject(), now)));
        change(known -> known.verify(
                new Evidence(Evidence.Kind.STATUTE, MONDAY.minusYears(1), null),
                REYMONTA.value(),
                COORDINATOR.subject(),
                MONDAY,
                now));
        change(known -> known.consent(ANNA.subject(), REYMONTA.value(), lending.regulationsVersion(), now));
    }

    /** Lets something happen to the association. */
    public Centre change(Function<Beneficiary, Change> what) {
        var changed = what.apply(beneficiaries.find(ASSOCIATION).orElseThrow());
        if (!(changed instanceof Change.Made made) || !beneficiaries.save(made)) {
            throw new AssertionError("not changed: " + changed);
        }
        return this;
    }

    /** Lets somebody else act for the association too. */
    Centre joinedBy(Actor colleague) {
        var invitation = new Invitation("code", ANNA.subject(), now.plusSeconds(60));
        return change(known -> known.invite(invitation, now))
                .change(known -> known.join("code", colleague.subject(), null, now));
    }

    /** Lets the association be held to what it did before. */
    Centre sanctioned() {
        standing = (_, _, _) -> true;
        return this;
    }

    /** Offers nobody anything instead of what they can't have, which takes longer than to refuse it. */
    public Centre withoutAlternatives() {
        offering = false;
        return this;
    }

    /** Lets time pass to that moment. */
    public Centre at(Instant moment) {
        now = moment;
        return this;
    }

    public PlaceBooking.Outcome place(Actor actor, String room, String from, String to) {
        return place(actor, room, slot(MONDAY, from, to), meetingOf(12));
    }

    public PlaceBooking.Outcome place(Actor actor, String room, TimeSlot slot, MeetingDetails details) {
        return placeBooking()
                .handle(new PlaceBooking.Command(
                        new BookingId(UUID.randomUUID()), REYMONTA, room, slot, ASSOCIATION, details, actor));
    }

    public PlaceBooking placeBooking() {
        return new PlaceBooking(
                onTheSheet,
                allRooms,
                lendings,
                roomDays,
                beneficiaries,
                authorities(),
                alternatives(),
                acts(),
                fairness.findSanctions(),
                CENTRES,
                clock());
    }

    public ApproveBooking.Outcome approve(BookingView booking) {
        return approveBooking()
                .handle(new ApproveBooking.Command(
                        REYMONTA, new BookingId(booking.id()), new Revision(booking.revision()), COORDINATOR));
    }

    PlainDecision decline(BookingView booking, String reason) {
        return declineBooking()
                .handle(new DeclineBooking.Command(
                        REYMONTA, new BookingId(booking.id()), new Revision(booking.revision()), reason, COORDINATOR));
    }

    public PlainDecision cancel(BookingView booking, Actor actor) {
        return cancelBooking()
                .handle(new CancelBooking.Command(
                        REYMONTA, new BookingId(booking.id()), new Revision(booking.revision()), null, actor));
    }

    public MoveBooking.Outcome move(BookingView booking, Actor actor, String room, TimeSlot slot) {
        return moveBooking()
                .handle(new MoveBooking.Command(
                        REYMONTA,
                        new BookingId(booking.id()),
                        new Revision(booking.revision()),
                        room,
                        slot,
                        null,
                        actor));
    }

    public MoveBooking moveBooking() {
        return new MoveBooking(
                onTheSheet,
                sheets,
                allRooms,
                lendings,
                roomDays,
                authorities(),
                alternatives(),
                acts(),
                CENTRES,
                SETTINGS,
                new UuidIds(),
                clock());
    }

    public HoldRoom holdRoom() {
        return new HoldRoom(
                onTheSheet, allRooms, lendings, roomDays, beneficiaries, alternatives(), CENTRES, SETTINGS, clock());
    }

    public WaitForRoom waitForRoom() {
        return new WaitForRoom(
                onTheSheet,
                sheets,
                placeBooking(),
                allRooms,
                lendings,
                roomDays,
                beneficiaries,
                CENTRES,
                SETTINGS,
                clock());
    }

    public PlaceForEvent placeForEvent() {
        return new PlaceForEvent(onTheSheet, allRooms, lendings, roomDays, alternatives(), acts(), CENTRES, clock());
    }

    /** Lets events have their rooms. */
    public AnswerRoomRequests answerRoomRequests(RoomRequests requests) {
        return new AnswerRoomRequests(
                requests,
                placeForEvent(),
                moveBooking(),
                changeBooking(),
                cancelBooking(),
                new SheetsForFairness(sheets, onTheSheet, allRooms, CENTRES),
                sheets,
                allRooms,
                lendings,
                alternatives(),
                CENTRES,
                new UuidIds(),
                clock());
    }

    ChangeBooking changeBooking() {
        return new ChangeBooking(
                onTheSheet, sheets, allRooms, authorities(), lendings, alternatives(), acts(), new UuidIds(), clock());
    }

    ChangeBooking.Outcome change(BookingView booking, Actor actor, MeetingDetails details) {
        return changeBooking()
                .handle(new ChangeBooking.Command(
                        REYMONTA, new BookingId(booking.id()), new Revision(booking.revision()), details, actor));
    }

    int settle() {
        return new SettleSheets(onTheSheet, sheets, acts(), CENTRES, clock()).settle();
    }

    FindBookings findBookings() {
        return new FindBookings(sheets, allRooms, authorities(), clock());
    }

    public OnTheSheet onTheSheet() {
        return onTheSheet;
    }

    public Rooms rooms() {
        return allRooms;
    }

    public Lendings lendings() {
        return lendings;
    }

    public Fairness fairness() {
        return fairness;
    }

    public RoomDays roomDays() {
        return roomDays;
    }

    public InMemoryBeneficiaries beneficiaries() {
        return beneficiaries;
    }

    public static CentreCatalogue centres() {
        return CENTRES;
    }

    public ApproveBooking approveBooking() {
        return new ApproveBooking(onTheSheet, sheets, beneficiaries, alternatives(), lendings, clock());
    }

    public Authorities authorities() {
        return new Authorities(beneficiaries, new Trust(() -> standing), lendings);
    }

    public DeclineBooking declineBooking() {
        return new DeclineBooking(onTheSheet, acts(), clock());
    }

    public CancelBooking cancelBooking() {
        return new CancelBooking(onTheSheet, authorities(), acts(), clock());
    }

    public Alternatives alternatives() {
        return new Alternatives(
                offering ? allRooms : NO_ROOMS,
                roomDays,
                offering ? sheets : new InMemoryDaySheets(),
                fairness.equipmentNeeds(),
                new CarriedEquipment(fairness.freeEquipment()));
    }

    public ActsWithShares acts() {
        return new ActsWithShares(fairness.claimShares(), fairness.refreshShares(), beneficiaries);
    }

    /** Always shows what the time is now. */
    private Clock running() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    public Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    public static TimeSlot slot(LocalDate date, String from, String to) {
        return new TimeSlot(moment(date, from), moment(date, to));
    }

    public static Instant moment(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(KRAKOW).toInstant();
    }

    public static MeetingDetails meetingOf(int people) {
        return Reymonta.meetingOf(people);
    }

    /** The booking, which must have been placed. */
    public static BookingView placed(PlaceBooking.Outcome outcome) {
        if (outcome instanceof PlaceBooking.Outcome.Placed done) {
            return done.booking();
        }
        throw new AssertionError("not placed: " + outcome);
    }

    /** The refusal with what was offered instead, which must have been given. */
    static PlaceBooking.Outcome.Refused refused(PlaceBooking.Outcome outcome) {
        if (outcome instanceof PlaceBooking.Outcome.Refused refused) {
            return refused;
        }
        throw new AssertionError("not refused: " + outcome);
    }

    /** One of several who coordinate the centre. */
    public static Actor coordinator(String subject) {
        return staff(subject, StaffRole.COORDINATOR, REYMONTA);
    }

    private static Actor staff(String subject, StaffRole role, CentreId centre) {
        var grant = new CentreGrant(role, centre, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31));
        return new Actor(subject, Set.of(), List.of(grant));
    }
}
