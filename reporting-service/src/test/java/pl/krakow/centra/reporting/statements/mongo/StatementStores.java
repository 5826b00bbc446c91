package pl.krakow.centra.reporting.statements.mongo;

import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.reporting.statements.domain.Statements;

/** The store of statements, for tests in other packages. */
public final class StatementStores {

    private StatementStores() {}

    public static Statements on(MongoOperations mongo) {
        return new MongoStatements(mongo);
    }
}
