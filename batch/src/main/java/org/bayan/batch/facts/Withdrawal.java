package org.bayan.batch.facts;

import java.util.List;

/**
 * What a withdrawal did.
 *
 * @param withdrawn references taken out of the figures now
 * @param already how many of those asked for were left as they were
 * @param unknown references that no activity has; if there is one, nothing was done
 */
public record Withdrawal(List<String> withdrawn, int already, List<String> unknown) {

}
