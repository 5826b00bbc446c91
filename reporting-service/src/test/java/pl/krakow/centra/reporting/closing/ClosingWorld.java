package pl.krakow.centra.reporting.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.closing.domain.Closable;
import pl.krakow.centra.reporting.closing.domain.Closing;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.domain.Counts;
import pl.krakow.centra.reporting.closing.domain.Evidence;
import pl.krakow.centra.reporting.closing.domain.Sealing;
import pl.krakow.centra.reporting.closing.json.Sealings;
import pl.krakow.centra.reporting.counting.Loan;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.RecordMerge;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.figures.OpenFigure;

/** Closing put together by hand, over figures in memory. */
public final class ClosingWorld {

    public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    public static final Actor CITY = new Actor("city", Set.of(Role.CITY), List.of());
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Ports ports;
    private final Sealing sealing = Sealings.canonical();
    private final Closings closings;
    private final Evidence evidence;
    private final CountLive countLive;

    public ClosingWorld(Function<Sealing, Closings> closings, Evidence evidence) {
        this(new Ports(), closings, evidence);
    }

    public ClosingWorld(Ports ports, Function<Sealing, Closings> closings, Evidence evidence) {
        this.ports = ports;
        this.countLive = new CountLive(ports.readPeriod(), Centres.KRAKOW);
        this.closings = closings.apply(sealing);
        this.evidence = evidence;
    }

    public Ports ports() {
        return ports;
    }

    public Closings closings() {
        return closings;
    }

    public Sealing sealing() {
        return sealing;
    }

    public CorrectClosings correct() {
        return new CorrectClosings(closings, countLive, grounded(), gather(), evidence, new UuidIds(), CLOCK);
    }

    public Evidence evidence() {
        return evidence;
    }

    GatherEvidence gather() {
        return new GatherEvidence(ports.facts(), evidence, ports.sets(), Centres.KRAKOW, ports.countedTogether());
    }

    private ReadGrounded grounded() {
        return new ReadGrounded(countLive, ports.countMonths(), ports.merged(), ports.sets(), Generations.ONLY_ONE);
    }

    public CheckChain check() {
        return new CheckChain(closings, sealing);
    }

    public Counts live(Closable closable) {
        return countLive.of(closable);
    }

    public Closing closed(Closable closable) {
        return ((ClosePeriod.Outcome.Closed) close(closable)).closing();
    }

    public ClosePeriod.Outcome close(Closable closable) {
        return closePeriod().handle(new ClosePeriod.Command(closable, true, null, CITY));
    }

    public ClosePeriod.Outcome closeCarefully(Closable closable) {
        return closePeriod().handle(new ClosePeriod.Command(closable, false, null, CITY));
    }

    private ClosePeriod closePeriod() {
        var openFigure = new OpenFigure(
                ports.readPeriod(),
                ports.countedTogether(),
                ports.facts(),
                ports.findCountedDays(),
                new InMemoryBeneficiaries(),
                ports.members(),
                ports.sets(),
                Generations.ONLY_ONE);
        return new ClosePeriod(
                closings,
                sealing,
                countLive,
                new FindMissing(openFigure, ports.facts()),
                grounded(),
                gather(),
                evidence,
                new UuidIds(),
                Centres.KRAKOW,
                CLOCK);
    }

    /** A confirmed booking of an hour. */
    public Loan use(String centre, LocalDate day, int beneficiary) {
        var loan = Loan.confirmed(centre, day, new UUID(0, beneficiary), BeneficiaryKind.ORGANISATION);
        ports.recordFact().handle(loan.reckoned());
        return loan;
    }

    /** What was told of a booking later. */
    public void tell(Loan loan) {
        ports.recordFact().handle(loan.reckoned());
    }

    public void merge(int from, int into) {
        ports.recordMerge().handle(new RecordMerge.Command(new UUID(0, from), new UUID(0, into)));
    }
}
