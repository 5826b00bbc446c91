/**
 * What people read in calendars and letters, in every language the centres speak. The words are in message files, the kit's
 * and the service's, with ICU's plural rules; here is only how they are found and put together.
 */
@NullMarked
package pl.krakow.centra.kit.wording;

import org.jspecify.annotations.NullMarked;
