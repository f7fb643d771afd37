/* libhpvm: all public headers. */
#ifndef HPVM_HPVM_H
#define HPVM_HPVM_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>
#include <hpvm/vm.h>
#include <hpvm/memory.h>
#include <hpvm/vcpu.h>
#include <hpvm/backing.h>
#include <hpvm/console.h>
#include <hpvm/net.h>
#include <hpvm/debug.h>
#include <hpvm/gdb.h>
#include <hpvm/core.h>
#include <hpvm/disasm.h>
#include <hpvm/stats.h>
#include <hpvm/sched.h>
#include <hpvm/nvram.h>

#endif
