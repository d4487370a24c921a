/**
 * Scripted misbehaviour: rules that say when a server strikes, and with what.
 *
 * <pre>{@code
 * server.faults().add(on(Smtp.RCPT).to("jane@example.com").times(2).reply(451, "4.7.1", "Try again later"));
 * server.faults().add(lost250());
 * }</pre>
 *
 * <p>{@link dev.restante.fault.FaultRules} begins every rule, {@link dev.restante.fault.FaultTrigger} goes on with when
 * and how often, and {@link dev.restante.fault.FaultActions} has what happens. {@link dev.restante.fault.CommonFaults}
 * are those that people know by name. The {@link dev.restante.fault.Faults} of a server or a scope take them, and an
 * {@link dev.restante.fault.ActiveFault} tells how often one struck.
 *
 * <p>All else is what rules are made of, for those who read them: {@link dev.restante.fault.Moment},
 * {@link dev.restante.fault.FaultConditions}, {@link dev.restante.fault.Occurrences}, and the records of
 * {@link dev.restante.fault.Fault}. {@link dev.restante.fault.Wire} and {@link dev.restante.fault.ConcernedMail} are
 * what a server hands to a fault that strikes.
 */
@NullMarked
package dev.restante.fault;

import org.jspecify.annotations.NullMarked;
