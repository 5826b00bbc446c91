package pl.krakow.centra.reporting.exports.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.file.mongo.MongoKeptFiles;

/** Where the bytes of ordered files are. */
@Configuration(proxyBeanMethods = false)
class ExportFileStore {

    @Bean
    static KeptFiles exportFiles(MongoOperations mongo) {
        return new MongoKeptFiles(mongo, "exportFileParts");
    }
}
