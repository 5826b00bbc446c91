package pl.krakow.centra.kit.file.mongo;

import pl.krakow.centra.kit.file.domain.KeptFiles;
import pl.krakow.centra.kit.file.domain.KeptFilesContract;
import pl.krakow.centra.kit.test.EmbeddedServers;

class MongoKeptFilesTest extends KeptFilesContract {

    @Override
    protected KeptFiles nothing() {
        return new MongoKeptFiles(EmbeddedServers.mongo(), "fileParts");
    }
}
