package pl.krakow.centra.reporting.statements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.id.UuidIds;
import pl.krakow.centra.reporting.Centres;
import pl.krakow.centra.reporting.closing.ClosingWorld;
import pl.krakow.centra.reporting.closing.domain.Closings;
import pl.krakow.centra.reporting.closing.mongo.ClosingStores;
import pl.krakow.centra.reporting.contracted.FollowContract;
import pl.krakow.centra.reporting.contracted.KeepContract;
import pl.krakow.centra.reporting.contracted.Terms;
import pl.krakow.centra.reporting.contracted.domain.Contracts;
import pl.krakow.centra.reporting.contracted.mongo.ContractStores;
import pl.krakow.centra.reporting.counting.Ports;
import pl.krakow.centra.reporting.counting.domain.Generations;
import pl.krakow.centra.reporting.counting.memory.InMemoryBeneficiaries;
import pl.krakow.centra.reporting.figures.OpenFigure;
import pl.krakow.centra.reporting.statements.domain.Statements;
import pl.krakow.centra.reporting.statements.mongo.StatementStores;
import pl.krakow.centra.reporting.tables.CompileBehind;
import pl.krakow.centra.reporting.tables.CompileCharts;
import pl.krakow.centra.reporting.tables.CompileClosing;
import pl.krakow.centra.reporting.tables.CompileCourse;
import pl.krakow.centra.reporting.tables.CompileFigures;
import pl.krakow.centra.reporting.tables.CompileResults;

/** Reports put together by hand, over figures in memory and a store for the rest. */
public final class StatementWorld {

    private final ClosingWorld closing;
    private final Closings closings;
    private final Contracts contracts;
    private final Statements statements;
    private final Terms terms = new Terms(Centres.KRAKOW);
    private final MovingClock clock = new MovingClock();

    public StatementWorld(MongoOperations mongo) {
        this.closing = new ClosingWorld(sealing -> ClosingStores.on(mongo, sealing), ClosingStores.evidence(mongo));
        this.closings = closing.closings();
        this.contracts = ContractStores.on(mongo);
        this.statements = StatementStores.on(mongo);
    }

    public Ports ports() {
        return closing.ports();
    }

    public Clock clock() {
        return clock;
    }

    public void wait(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public ClosingWorld closing() {
        return closing;
    }

    Statements statements() {
        return statements;
    }

    KeepContract keepContract() {
        return new KeepContract(contracts, terms, clock);
    }

    private CompileCharts charts() {
        return new CompileCharts(ports().readPeriod(), ports().readOccupancy(clock), Centres.KRAKOW);
    }

    public CompileFigures figures() {
        return new CompileFigures(ports().readPeriod(), charts(), Centres.KRAKOW, clock);
    }

    public CompileCourse courses() {
        return new CompileCourse(ports().readPeriod(), charts(), Centres.KRAKOW, clock);
    }

    public CompileBehind behind() {
        var ports = ports();
        var openFigure = new OpenFigure(
                ports.readPeriod(),
                ports.countedTogether(),
                ports.facts(),
                ports.findCountedDays(),
                new InMemoryBeneficiaries(),
                ports.members(),
                ports.sets(),
                Generations.ONLY_ONE);
        return new CompileBehind(openFigure, Centres.KRAKOW, clock);
    }

    public CompileClosing closings() {
        return new CompileClosing(
                closings, closing.evidence(), closing.correct(), Centres.KRAKOW, ports().countedTogether());
    }

    public CompileStatement compileStatement() {
        return new CompileStatement(
                statements,
                figures(),
                new CompileResults(),
                charts(),
                new FollowContract(contracts, terms, ports().readPeriod(), Centres.KRAKOW, clock),
                terms,
                closings,
                Centres.KRAKOW,
                clock);
    }

    WriteStatement writeStatement() {
        return new WriteStatement(statements, compileStatement(), new UuidIds(), clock);
    }

    private static final class MovingClock extends Clock {

        private volatile Instant now = ClosingWorld.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
