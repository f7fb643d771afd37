// EFI events: timers, notification functions of the guest, task priority levels, waiting.
#include "efi_fixture.h"

static unsigned calls;
static uint64_t seen_event, seen_context, seen_tpl, seen_gp, self_signal;

static bool notified(struct guest *g)
{
    calls++;
    seen_event = gr_get(g->cpu, 32);
    seen_context = gr_get(g->cpu, 33);
    seen_gp = g->cpu->gr[1];
    seen_tpl = g->efi->tpl;
    CHECK_EQ(g->cpu->gr[12] & 15, 0);
    return true;
}

static uint64_t create(struct guest *g, uint32_t type, uint64_t tpl, uint64_t function, uint64_t context)
{
    uint64_t at = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_create_event, type, tpl, function, context, at), EFI_SUCCESS);
    return guest_get(g, at);
}

static void test_signal(void)
{
    struct guest *g = guest_new();
    uint64_t function = guest_define(g, 0, notified);
    guest_frame(g);
    uint64_t gp = g->cpu->gr[1], sp = g->cpu->gr[12];
    uint64_t event = create(g, EVT_NOTIFY_SIGNAL, TPL_CALLBACK, function, 0x77);
    calls = 0;
    CHECK_EQ(CALL(g, efi_signal_event, event), EFI_SUCCESS);
    CHECK_EQ(calls, 1);
    CHECK_EQ(seen_event, event);
    CHECK_EQ(seen_context, 0x77);
    CHECK_EQ(seen_gp, 0x1234500);
    CHECK_EQ(seen_tpl, TPL_CALLBACK);
    CHECK_EQ(g->efi->tpl, TPL_APPLICATION);
    CHECK_EQ(g->cpu->gr[1], gp);
    CHECK_EQ(g->cpu->gr[12], sp);
    CHECK(guest_frame_intact(g));
    // It can be signalled again, and not after it was closed.
    CHECK_EQ(CALL(g, efi_signal_event, event), EFI_SUCCESS);
    CHECK_EQ(calls, 2);
    CHECK_EQ(CALL(g, efi_check_event, event), EFI_INVALID_PARAMETER); // NOTIFY_SIGNAL events cannot be asked
    CHECK_EQ(CALL(g, efi_close_event, event), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_signal_event, event), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_close_event, event), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_signal_event, 0), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_create_event, EVT_NOTIFY_SIGNAL, TPL_CALLBACK, 0, 0, SCRATCH),
             EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_create_event, 0x300, TPL_CALLBACK, function, 0, SCRATCH), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_create_event, EVT_NOTIFY_SIGNAL, 50, function, 0, SCRATCH), EFI_INVALID_PARAMETER);
    guest_free(g);
}

static uint64_t order[8];
static unsigned order_count;
static bool in_order(struct guest *g)
{
    order[order_count++ & 7] = gr_get(g->cpu, 33);
    if (self_signal) {
        uint64_t event = self_signal;
        self_signal = 0;
        CHECK_EQ(CALL(g, efi_signal_event, event), EFI_SUCCESS);
    }
    return true;
}

static void test_priority(void)
{
    struct guest *g = guest_new();
    uint64_t function = guest_define(g, 0, in_order);
    guest_frame(g);
    uint64_t low1 = create(g, EVT_NOTIFY_SIGNAL, TPL_CALLBACK, function, 1);
    uint64_t low2 = create(g, EVT_NOTIFY_SIGNAL, TPL_CALLBACK, function, 2);
    uint64_t high = create(g, EVT_NOTIFY_SIGNAL, TPL_NOTIFY, function, 3);
    order_count = 0;
    CHECK_EQ(CALL(g, efi_raise_tpl, TPL_HIGH), TPL_APPLICATION);
    CALL(g, efi_signal_event, low2);
    CALL(g, efi_signal_event, low1);
    CALL(g, efi_signal_event, high);
    CHECK_EQ(order_count, 0);
    CALL(g, efi_restore_tpl, TPL_CALLBACK); // lets only the high one through
    CHECK_EQ(order_count, 1);
    CALL(g, efi_restore_tpl, TPL_APPLICATION);
    CHECK_EQ(order_count, 3);
    CHECK_EQ(order[0], 3);
    CHECK_EQ(order[1], 2); // in the order of signalling
    CHECK_EQ(order[2], 1);
    CHECK(guest_frame_intact(g));
    // A function that signals a higher one is interrupted by it.
    order_count = 0;
    self_signal = high;
    CALL(g, efi_signal_event, low1);
    CHECK_EQ(order_count, 2);
    CHECK_EQ(order[1], 3);
    CHECK_EQ(g->efi->tpl, TPL_APPLICATION);
    CHECK_EQ(g->efi->depth, 0);
    // One of its own level has to wait for its end, and then runs.
    order_count = 0;
    self_signal = low2;
    CALL(g, efi_signal_event, low1);
    CHECK_EQ(order_count, 2);
    CHECK_EQ(order[1], 2);
    CHECK(guest_frame_intact(g));
    guest_free(g);
}

static void test_timers(void)
{
    struct guest *g = guest_new();
    uint64_t function = guest_define(g, 0, notified);
    guest_frame(g);
    uint64_t event = create(g, EVT_TIMER, 0, 0, 0);
    CHECK_EQ(CALL(g, efi_check_event, event), EFI_NOT_READY);
    CHECK_EQ(CALL(g, efi_set_timer, event, 2, 1000), EFI_SUCCESS); // relative, 100 us
    CHECK_EQ(CALL(g, efi_check_event, event), EFI_NOT_READY);
    hpvm__clock_advance(&g->machine.clock, 99999);
    CHECK_EQ(CALL(g, efi_check_event, event), EFI_NOT_READY);
    hpvm__clock_advance(&g->machine.clock, 1);
    CHECK_EQ(CALL(g, efi_check_event, event), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_check_event, event), EFI_NOT_READY);
    // Periodic, with a function; what was missed is not made up for.
    uint64_t ticking = create(g, EVT_TIMER | EVT_NOTIFY_SIGNAL, TPL_CALLBACK, function, 5);
    CHECK_EQ(CALL(g, efi_set_timer, ticking, 1, 100000), EFI_SUCCESS); // 10 ms
    calls = 0;
    for (unsigned n = 0; n < 5; n++) {
        hpvm__clock_advance(&g->machine.clock, 10000000);
        CALL(g, efi_check_event, event);
    }
    CHECK_EQ(calls, 5);
    hpvm__clock_advance(&g->machine.clock, 100000000);
    CALL(g, efi_check_event, event);
    CHECK_EQ(calls, 6);
    CHECK_EQ(CALL(g, efi_set_timer, ticking, 0, 0), EFI_SUCCESS);
    hpvm__clock_advance(&g->machine.clock, 100000000);
    CALL(g, efi_check_event, event);
    CHECK_EQ(calls, 6);
    uint64_t plain = create(g, EVT_NOTIFY_SIGNAL, TPL_CALLBACK, function, 0);
    CHECK_EQ(CALL(g, efi_set_timer, plain, 1, 1), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_set_timer, event, 3, 1), EFI_INVALID_PARAMETER);
    CHECK(guest_frame_intact(g));
    guest_free(g);
}

static unsigned polls_until_ready;
static bool poll(struct guest *g)
{
    calls++;
    uint64_t event = gr_get(g->cpu, 32);
    if (polls_until_ready && --polls_until_ready == 0)
        CHECK_EQ(CALL(g, efi_signal_event, event), EFI_SUCCESS);
    return true;
}

static void test_wait(void)
{
    struct guest *g = guest_new();
    uint64_t function = guest_define(g, 0, poll);
    guest_frame(g);
    uint64_t list[3] = {create(g, EVT_TIMER, 0, 0, 0), g->efi->key_event,
                        create(g, EVT_NOTIFY_WAIT, TPL_CALLBACK, function, 0)};
    uint64_t list_at = guest_put(g, list, sizeof list), index_at = guest_put64(g, 99);
    CALL(g, efi_set_timer, list[0], 2, 10000); // 1 ms
    calls = 0;
    CHECK_EQ(CALL(g, efi_wait_for_event, 2, list_at, index_at), WAITS);
    CHECK_EQ(g->fw->wait_deadline_ns, hpvm__clock_now(&g->machine.clock) + 1000000);
    CHECK_EQ(guest_resume(g, 500000), WAITS);
    CHECK_EQ(guest_resume(g, 500000), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, index_at), 0);
    guest_frame(g);
    // A key.
    CHECK_EQ(CALL(g, efi_wait_for_event, 2, list_at, index_at), WAITS);
    hpvm__console_input(&g->machine, "x", 1);
    CHECK_EQ(guest_resume(g, 0), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, index_at), 1);
    guest_frame(g);
    hpvm__efi_key_get(g->fw, &(struct efi_key){0});
    // The guest's own function is asked again and again.
    polls_until_ready = 3;
    CHECK_EQ(CALL(g, efi_wait_for_event, 3, list_at, index_at), WAITS);
    CHECK_EQ(calls, 1);
    CHECK(g->fw->wait_deadline_ns <= hpvm__clock_now(&g->machine.clock) + 10000000);
    CHECK_EQ(guest_resume(g, 10000000), WAITS);
    CHECK_EQ(guest_resume(g, 10000000), EFI_SUCCESS);
    CHECK_EQ(calls, 3);
    CHECK_EQ(guest_get(g, index_at), 2);
    guest_frame(g);
    // CheckEvent asks it once.
    calls = 0;
    CHECK_EQ(CALL(g, efi_check_event, list[2]), EFI_NOT_READY);
    CHECK_EQ(calls, 1);
    polls_until_ready = 1;
    CHECK_EQ(CALL(g, efi_check_event, list[2]), EFI_SUCCESS);
    CHECK_EQ(calls, 2);
    CHECK_EQ(CALL(g, efi_wait_for_event, 0, list_at, index_at), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_wait_for_event, 1ull << 40, list_at, index_at), EFI_INVALID_PARAMETER);
    CALL(g, efi_raise_tpl, TPL_CALLBACK);
    CHECK_EQ(CALL(g, efi_wait_for_event, 1, list_at, index_at), EFI_UNSUPPORTED);
    guest_free(g);
}

static void test_stall_and_watchdog(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    CHECK_EQ(CALL(g, efi_stall, 1000), WAITS);
    CHECK_EQ(guest_resume(g, 999999), WAITS);
    CHECK_EQ(guest_resume(g, 1), EFI_SUCCESS);
    guest_frame(g);
    CHECK_EQ(CALL(g, efi_stall, 0), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_set_watchdog, 10, 0x10000, 0, 0), EFI_SUCCESS);
    hpvm__clock_advance(&g->machine.clock, 9000000000);
    CALL(g, efi_stall, 0);
    CHECK_EQ(atomic_load(&g->machine.requests), 0);
    CHECK_EQ(CALL(g, efi_set_watchdog, 0, 0x10000, 0, 0), EFI_SUCCESS);
    hpvm__clock_advance(&g->machine.clock, 9000000000);
    CALL(g, efi_stall, 0);
    CHECK_EQ(atomic_load(&g->machine.requests), 0);
    CHECK_EQ(CALL(g, efi_set_watchdog, 1, 0x10000, 0, 0), EFI_SUCCESS);
    hpvm__clock_advance(&g->machine.clock, 1000000000);
    CALL(g, efi_stall, 0);
    CHECK_EQ(atomic_load(&g->machine.requests), REQUEST_RESET);
    guest_free(g);
}

// A jump into the return gate that no call announced does nothing.
static void test_stray_return(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    CHECK_EQ(CALL(g, efi_return), EFI_UNSUPPORTED);
    CHECK(guest_frame_intact(g));
    guest_free(g);
}

CHECK_MAIN("EFI events", CHECK_TEST(test_signal), CHECK_TEST(test_priority), CHECK_TEST(test_timers),
           CHECK_TEST(test_wait), CHECK_TEST(test_stall_and_watchdog), CHECK_TEST(test_stray_return))
