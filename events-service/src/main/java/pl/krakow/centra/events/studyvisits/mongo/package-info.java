/** Study visits in MongoDB. */
@NullMarked
package pl.krakow.centra.events.studyvisits.mongo;

import org.jspecify.annotations.NullMarked;
